package org.zhutong.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.audit.NotAudited;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.rest.RestApi;

/** What each kind of class may see and must say. */
@AnalyzeClasses(packages = "org.zhutong", importOptions = ImportOption.DoNotIncludeTests.class)
class LayerRulesTest {
    private static final DescribedPredicate<JavaClass> ENTITIES = new DescribedPredicate<>("are entities") {
        @Override
        public boolean test(JavaClass type) {
            return type.isAnnotatedWith("jakarta.persistence.Entity");
        }
    };

    private static final DescribedPredicate<JavaClass> ENTERPRISE_BEANS =
            new DescribedPredicate<>("are enterprise beans") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isAnnotatedWith("jakarta.ejb.Stateless")
                            || type.isAnnotatedWith("jakarta.ejb.Stateful")
                            || type.isAnnotatedWith("jakarta.ejb.Singleton")
                            || type.isAnnotatedWith("jakarta.ejb.MessageDriven");
                }
            };

    @ArchTest
    static final ArchRule the_domain_is_plain = noClasses()
            .that()
            .resideInAPackage("org.zhutong.*.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ejb..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.faces..",
                    "jakarta.servlet..",
                    "jakarta.ws.rs..",
                    "org.primefaces..",
                    "org.omnifaces..");

    @ArchTest
    static final ArchRule pages_and_rest_see_no_entity = noClasses()
            .that()
            .resideInAnyPackage("org.zhutong.*.web..", "org.zhutong.*.rest..")
            .should()
            .dependOnClassesThat(ENTITIES);

    @ArchTest
    static final ArchRule pages_and_rest_see_no_persistence = noClasses()
            .that()
            .resideInAnyPackage("org.zhutong.*.web..", "org.zhutong.*.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..", "java.sql..", "javax.sql..");

    /** It asks the container for the caller of the enterprise bean, and in a page there is none: pages ask Shell. */
    @ArchTest
    static final ArchRule pages_and_rest_ask_no_service_context_for_permissions = noClasses()
            .that()
            .resideInAnyPackage("org.zhutong.*.web..", "org.zhutong.*.rest..")
            .should()
            .callMethod(CallerContext.class, "has", String.class);

    @ArchTest
    static final ArchRule services_see_neither_pages_nor_rest = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.zhutong.*.service..",
                    "org.zhutong.*.internal..",
                    "org.zhutong.*.event..",
                    "org.zhutong.*.spi..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces..");

    @ArchTest
    static final ArchRule resources_call_services_only = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.zhutong.*.internal..",
                    "org.zhutong.*.web..",
                    "jakarta.persistence..",
                    "jakarta.transaction..");

    @ArchTest
    static final ArchRule resources_that_write_are_transactional_and_idempotent = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(new ArchCondition<>("carry @RestApi when they write") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean writes = type.getMethods().stream()
                            .anyMatch(method -> method.isAnnotatedWith(POST.class)
                                    || method.isAnnotatedWith(PUT.class)
                                    || method.isAnnotatedWith(PATCH.class)
                                    || method.isAnnotatedWith(DELETE.class));
                    if (writes && !type.isAnnotatedWith(RestApi.class)) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " writes without @RestApi"));
                    }
                }
            });

    @ArchTest
    static final ArchRule every_use_case_says_who_may = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat(ENTERPRISE_BEANS)
            .should(new ArchCondition<>("name a known permission, or permit all on purpose") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    JavaClass owner = method.getOwner();
                    if (method.getModifiers().contains(JavaModifier.SYNTHETIC)
                            || method.isAnnotatedWith(PermitAll.class)) {
                        return;
                    }
                    String[] permissions = method.isAnnotatedWith(RolesAllowed.class)
                            ? method.getAnnotationOfType(RolesAllowed.class).value()
                            : owner.isAnnotatedWith(RolesAllowed.class)
                                    ? owner.getAnnotationOfType(RolesAllowed.class)
                                            .value()
                                    : null;
                    if (permissions == null && owner.isAnnotatedWith(PermitAll.class)) {
                        return;
                    }
                    if (permissions == null || !Permissions.ALL.containsAll(List.of(permissions))) {
                        events.add(SimpleConditionEvent.violated(
                                method,
                                method.getFullName()
                                        + (permissions == null
                                                ? " does not say who may call it"
                                                : " names a permission that does not exist: " + List.of(permissions))));
                    }
                }
            });

    @ArchTest
    static final ArchRule money_and_quantity_are_never_binary_fractions = classes()
            .that()
            .resideInAnyPackage(
                    "org.zhutong.*.model..",
                    "org.zhutong.*.service..",
                    "org.zhutong.*.event..",
                    "org.zhutong.*.spi..",
                    "org.zhutong.*.internal..",
                    "org.zhutong.*.rest..",
                    "org.zhutong.*.web..",
                    "org.zhutong.shared.audit..")
            .should(new ArchCondition<>("have no double or float in fields, parameters or results") {
                private static final Set<String> BINARY =
                        Set.of("double", "float", "java.lang.Double", "java.lang.Float");

                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getFields().stream()
                            .filter(field -> isBinary(field.getRawType()))
                            .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getDescription())));
                    type.getCodeUnits().stream()
                            .filter(unit -> isBinary(unit.getRawReturnType())
                                    || unit.getRawParameterTypes().stream().anyMatch(this::isBinary))
                            .forEach(unit -> events.add(SimpleConditionEvent.violated(unit, unit.getDescription())));
                }

                private boolean isBinary(JavaClass type) {
                    return BINARY.contains(type.getBaseComponentType().getName());
                }
            });

    @ArchTest
    static final ArchRule states_move_by_verbs = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.zhutong.*.model..")
            .and()
            .arePublic()
            .should()
            .haveNameMatching("setStat(e|us)");

    @ArchTest
    static final ArchRule time_comes_from_the_injected_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.zhutong.shared.internal.ClockProducer")
            .should()
            .callMethodWhere(new DescribedPredicate<>("asks the machine for the time") {
                @Override
                public boolean test(JavaMethodCall call) {
                    AccessTarget.MethodCallTarget target = call.getTarget();
                    String owner = target.getOwner().getName();
                    if (owner.equals("java.lang.System")) {
                        return target.getName().equals("currentTimeMillis");
                    }
                    if (owner.equals(Clock.class.getName())) {
                        return target.getName().startsWith("system");
                    }
                    boolean machine = target.getRawParameterTypes().isEmpty()
                            || target.getRawParameterTypes().get(0).isEquivalentTo(ZoneId.class);
                    return owner.startsWith("java.time.") && target.getName().equals("now") && machine;
                }
            })
            .orShould()
            .callConstructorWhere(new DescribedPredicate<>("makes a date of the present moment") {
                @Override
                public boolean test(JavaConstructorCall call) {
                    return call.getTargetOwner().getName().equals("java.util.Date")
                            && call.getTarget().getRawParameterTypes().isEmpty();
                }
            });

    @ArchTest
    static final ArchRule every_entity_is_audited_or_says_why_not = classes()
            .that(ENTITIES)
            .should()
            .beAssignableTo(AggregateRoot.class)
            .orShould()
            .beAssignableTo(AggregatePart.class)
            .orShould()
            .beAssignableTo(NotAudited.class);

    @ArchTest
    static final ArchRule stack_traces_and_console_are_no_log = noClasses()
            .should()
            .callMethod(Throwable.class, "printStackTrace")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
