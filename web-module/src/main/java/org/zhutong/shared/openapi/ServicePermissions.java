package org.zhutong.shared.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Which permissions a resource method needs: those of the service methods it calls, read from the bytecode, so that the
 * description cannot differ from what is enforced.
 */
final class ServicePermissions {
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");

    private record Call(String owner, String name) {}

    private final Path classes;
    private final Index index;
    private final Map<String, Map<String, Set<Call>>> callsOfClass = new HashMap<>();

    ServicePermissions(Path classes, Index index) {
        this.classes = classes;
        this.index = index;
    }

    TreeSet<String> of(MethodInfo method) {
        String owner = method.declaringClass().name().toString().replace('.', '/');
        TreeSet<String> needed = new TreeSet<>();
        collect(new Call(owner, method.name()), owner, needed, new HashSet<>());
        return needed;
    }

    private void collect(Call call, String resource, TreeSet<String> needed, Set<Call> seen) {
        if (!seen.add(call)) {
            return;
        }
        if (call.owner().equals(resource)) {
            calls(resource).getOrDefault(call.name(), Set.of()).forEach(next -> collect(next, resource, needed, seen));
            return;
        }
        ClassInfo service =
                index.getClassByName(DotName.createSimple(call.owner().replace('/', '.')));
        if (service == null) {
            return;
        }
        for (MethodInfo method : service.methods()) {
            if (method.name().equals(call.name())) {
                AnnotationInstance roles = method.annotation(ROLES_ALLOWED);
                if (roles != null) {
                    needed.addAll(Set.of(roles.value().asStringArray()));
                }
            }
        }
    }

    private Map<String, Set<Call>> calls(String owner) {
        return callsOfClass.computeIfAbsent(owner, this::read);
    }

    private Map<String, Set<Call>> read(String owner) {
        Map<String, Set<Call>> calls = new HashMap<>();
        try {
            new ClassReader(Files.readAllBytes(classes.resolve(owner + ".class")))
                    .accept(new CallCollector(calls), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return calls;
    }

    /** Collects, by method, what a class calls, method references and lambdas included. */
    private static final class CallCollector extends ClassVisitor {
        private final Map<String, Set<Call>> calls;

        CallCollector(Map<String, Set<Call>> calls) {
            super(Opcodes.ASM9);
            this.calls = calls;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String method,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            Set<Call> of = calls.computeIfAbsent(method, m -> new HashSet<>());
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String name, String type, boolean isInterface) {
                    of.add(new Call(owner, name));
                }

                @Override
                public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle handle) {
                            of.add(new Call(handle.getOwner(), handle.getName()));
                        }
                    }
                }
            };
        }
    }
}
