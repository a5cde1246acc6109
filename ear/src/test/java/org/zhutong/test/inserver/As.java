package org.zhutong.test.inserver;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;
import org.zhutong.organisation.service.CallerContext;

/**
 * Calls services in the server as a person: with a name, a branch and permissions, as the web module's filter would bring them
 * from a token.
 *
 * <pre>{@code
 * As.user("east.sales").in("EAST").with(Permissions.QUOTATION_READ).call(() -> quotations.get(id));
 * As.demo("east.manager").run(() -> approvals.approve(id, null));
 * }</pre>
 *
 * <p>Works from any thread of the server, so that several people can act at the same time.
 */
public final class As {
    private final String name;
    private final String branch;
    private final Set<String> permissions;
    private final Locale locale;

    private As(String name, String branch, Set<String> permissions, Locale locale) {
        this.name = name;
        this.branch = branch;
        this.permissions = Set.copyOf(permissions);
        this.locale = locale;
    }

    /** Someone without a branch or any permission, until told otherwise. */
    public static As user(String name) {
        return new As(name, null, Set.of(), Locale.ENGLISH);
    }

    /** A user of the demo realm, with the branch and the permissions of their job role. */
    public static As demo(String name) {
        DemoUser user = DemoUser.named(name);
        return new As(user.username(), user.branch(), user.permissions(), Locale.ENGLISH);
    }

    /** @param branchCode a branch, or {@code *} for the whole company */
    public As in(String branchCode) {
        return new As(name, branchCode, permissions, locale);
    }

    public As with(String... held) {
        return new As(name, branch, Set.of(held), locale);
    }

    public As speaking(Locale language) {
        return new As(name, branch, permissions, language);
    }

    public void run(Action action) throws Exception {
        call(() -> {
            action.run();
            return null;
        });
    }

    public <T> T call(Callable<T> action) throws Exception {
        RequestContextController request =
                CDI.current().select(RequestContextController.class).get();
        boolean activated = request.activate();
        try {
            CDI.current()
                    .select(CallerContext.class)
                    .get()
                    .arrive(
                            branch,
                            name,
                            "127.0.0.1",
                            "test-" + Thread.currentThread().getId(),
                            locale);
            return identity().runAs(action);
        } finally {
            if (activated) {
                request.deactivate();
            } else {
                // the surrounding request goes on as nobody
                CDI.current().select(CallerContext.class).get().arrive(null, null, null, "test", Locale.ENGLISH);
            }
        }
    }

    private SecurityIdentity identity() {
        SecurityDomain domain = Objects.requireNonNull(
                SecurityDomain.getCurrent(), "no security domain: only code in the server can act as someone");
        return domain.createAdHocIdentity(name).withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(permissions)));
    }

    /** Something that may fail in any way. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }
}
