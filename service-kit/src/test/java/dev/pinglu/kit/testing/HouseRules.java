package dev.pinglu.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.pinglu.kit.web.Idempotent;
import io.smallrye.config.ConfigMapping;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.NullMarked;

/** Rules of architecture that every service keeps; each service's test checks them all against its own classes. */
public final class HouseRules {
    /** Only the relay of the kit may write to Kafka: what is published went through the outbox. */
    private static final ArchRule NOTHING_ELSE_PRODUCES = noClasses()
            .that()
            .resideOutsideOfPackage("dev.pinglu.kit.event")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Producer.class);

    /** A POST that creates nothing says so with the extension {@code x-repeatable} and needs no key. */
    private static final ArchRule EVERY_POST_CAN_BE_REPEATED = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .should(beAnnotatedWith(Idempotent.class)
                    .or(beAnnotatedWith(describe(
                            "@Extension(name = \"x-repeatable\")",
                            annotation -> annotation.getRawType().isEquivalentTo(Extension.class)
                                    && annotation.get("name").equals(java.util.Optional.of("x-repeatable"))))));

    /** Who may call an operation stands beside it or over its class; an operation that says nothing would be denied to all. */
    private static final ArchRule EVERY_OPERATION_SAYS_WHO_MAY_CALL_IT = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(PermitAll.class);

    private static final ArchRule NO_FIELD_INJECTION = fields().should()
            .notBeAnnotatedWith(Inject.class)
            .andShould()
            .notBeAnnotatedWith(ConfigProperty.class)
            .allowEmptyShould(true);

    private static final ArchRule TRANSACTIONS_BEGIN_IN_THE_SERVICE = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(Transactional.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql", "javax.sql");

    private static final ArchRule NOTHING_SLEEPS = noClasses()
            .should()
            .callMethodWhere(describe(
                    "sleeps",
                    call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                            && call.getName().equals("sleep")));

    /** Instants come from an injected clock, today from the business day. */
    private static final ArchRule TIME_IS_INJECTED = noClasses()
            .should()
            .callMethodWhere(describe(
                    "reads the machine's clock",
                    call -> call.getTargetOwner().getPackageName().equals("java.time")
                            && (call.getName().equals("now")
                                            && call.getTarget().getRawParameterTypes().stream()
                                                    .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class))
                                    || call.getName().startsWith("system"))));

    private static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(new ArchCondition<>("reside in a package whose package-info is @NullMarked") {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                    var marked = one.getPackage()
                            .tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(NullMarked.class))
                            .orElse(false);
                    events.add(new SimpleConditionEvent(
                            one, marked, one.getPackageName() + " has no @NullMarked package-info"));
                }
            });

    /** Settings and filters of the OpenAPI document are public because Quarkus has to reach them. */
    private static final ArchRule PUBLIC_IS_WHAT_OTHERS_NEED = classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .areNotAnnotatedWith(ConfigMapping.class)
            .and()
            .areNotAssignableTo(OASFilter.class)
            .should(new ArchCondition<>("be needed by another package") {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                    var needed = one.getDirectDependenciesToSelf().stream()
                            .anyMatch(use -> !use.getOriginClass().getPackage().equals(one.getPackage()));
                    events.add(new SimpleConditionEvent(
                            one, needed, one.getName() + " is public, and no other package needs it"));
                }
            });

    /** Where resources inherit endpoints from. */
    private static final String INHERITED_RESOURCES = "dev.pinglu.kit";

    /** Reading them takes longer than all rules together. */
    private static final Map<String, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    private HouseRules() {}

    /** Checks every rule of the house, and that the features below a package do not depend on each other in a circle. */
    public static void assertKept(String basePackage) {
        check(
                basePackage,
                NOTHING_ELSE_PRODUCES,
                EVERY_POST_CAN_BE_REPEATED,
                EVERY_OPERATION_SAYS_WHO_MAY_CALL_IT,
                NO_FIELD_INJECTION,
                TRANSACTIONS_BEGIN_IN_THE_SERVICE,
                NOTHING_SLEEPS,
                TIME_IS_INJECTED,
                PACKAGES_ARE_NULL_MARKED,
                NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
                slices().matching(basePackage + ".(*)..").should().beFreeOfCycles());
        check(INHERITED_RESOURCES, EVERY_POST_CAN_BE_REPEATED, EVERY_OPERATION_SAYS_WHO_MAY_CALL_IT);
    }

    /**
     * Checks that a type is public only where another package needs it. Not for services whose public endpoints take and
     * give types of their own package.
     */
    public static void assertNothingIsPublicInVain(String basePackage) {
        check(basePackage, PUBLIC_IS_WHAT_OTHERS_NEED);
    }

    private static JavaClasses imported(String basePackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
    }

    /** Every rule that is broken is told, not only the first. */
    static void check(String basePackage, ArchRule... rules) {
        var classes = IMPORTED.computeIfAbsent(basePackage, HouseRules::imported);
        org.assertj.core.api.SoftAssertions.assertSoftly(softly -> List.of(rules)
                .forEach(
                        rule -> softly.assertThatCode(() -> rule.check(classes)).doesNotThrowAnyException()));
    }
}
