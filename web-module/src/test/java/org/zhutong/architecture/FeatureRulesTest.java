package org.zhutong.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Optional;

/** Features are rooms: who may enter whose, and what is private. */
@AnalyzeClasses(packages = "org.zhutong", importOptions = ImportOption.DoNotIncludeTests.class)
class FeatureRulesTest {

    @ArchTest
    static final ArchRule every_package_belongs_to_a_feature = classes()
            .should(new ArchCondition<>("live in a feature of the architecture") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Optional<String> feature = Features.of(type);
                    if (feature.isEmpty() || !Features.isKnown(feature.get())) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no feature"));
                    }
                }
            });

    @ArchTest
    static final ArchRule features_know_only_those_they_may = classes()
            .should(new ArchCondition<>("know only the features the architecture lets them") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (Features.isWebBase(type)) {
                        return;
                    }
                    String feature = Features.of(type).orElse("");
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass();
                        Optional<String> other = Features.of(target);
                        if (other.isPresent()
                                && !Features.mayKnow(feature, other.get())
                                && !Features.mayImplement(feature, other.get(), target)) {
                            events.add(SimpleConditionEvent.violated(
                                    dependency,
                                    feature + " may not know " + other.get() + ": " + dependency.getDescription()));
                        }
                    }
                }
            });

    @ArchTest
    static final ArchRule the_web_base_knows_no_business_feature = classes()
            .that(new DescribedPredicate<>("belong to the web base") {
                @Override
                public boolean test(JavaClass type) {
                    return Features.isWebBase(type);
                }
            })
            .should(new ArchCondition<>("know only what is common") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        Optional<String> other = Features.of(dependency.getTargetClass());
                        if (other.isPresent() && !Features.mayKnow("shared", other.get())) {
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                        }
                    }
                }
            });

    @ArchTest
    static final ArchRule features_are_free_of_cycles = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    if (Features.isWebBase(type)) {
                        return SliceIdentifier.of("web base");
                    }
                    boolean page = Features.floor(type).equals("web")
                            || Features.floor(type).equals("rest");
                    return Features.of(type)
                            .map(feature -> SliceIdentifier.of(page ? feature + " pages" : feature))
                            .orElse(SliceIdentifier.ignore());
                }

                @Override
                public String getDescription() {
                    return "features, their pages apart (these stand on the web base, which stands on the common services)";
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule internal_is_private_to_its_feature = classes()
            .should(new ArchCondition<>("not use another feature's internal classes") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Optional<String> feature = Features.of(type);
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        JavaClass target = dependency.getTargetClass();
                        if (Features.floor(target).equals("internal")
                                && !Features.of(target).equals(feature)) {
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                        }
                    }
                }
            });

    @ArchTest
    static final ArchRule nobody_outside_the_services_uses_internal = noClasses()
            .that()
            .resideInAnyPackage("..web..", "..rest..", "..model..", "..event..", "..spi..")
            .should(dependOnClassesThat(new DescribedPredicate<>("are internal") {
                @Override
                public boolean test(JavaClass type) {
                    return Features.of(type).isPresent() && Features.floor(type).equals("internal");
                }
            }));

    @ArchTest
    static final ArchRule floors_look_down_only = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.zhutong.*.service..",
                    "org.zhutong.*.internal..",
                    "org.zhutong.*.event..",
                    "org.zhutong.*.spi..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.zhutong.*.web..", "org.zhutong.*.rest..");

    @ArchTest
    static final ArchRule the_domain_knows_no_service = noClasses()
            .that()
            .resideInAPackage("org.zhutong.*.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.zhutong.*.service..",
                    "org.zhutong.*.internal..",
                    "org.zhutong.*.event..",
                    "org.zhutong.*.spi..",
                    "org.zhutong.*.web..",
                    "org.zhutong.*.rest..");

    @ArchTest
    static final ArchRule entities_hold_ids_of_other_features = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should(new ArchCondition<>("not hold entities of another feature") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getFields().stream()
                            .filter(field -> field.getRawType().isAnnotatedWith("jakarta.persistence.Entity"))
                            .filter(field -> !Features.of(field.getRawType()).equals(Features.of(type)))
                            .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getDescription())));
                }
            })
            .allowEmptyShould(true);
}
