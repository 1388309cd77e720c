package dev.pinglu.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.ledger.TakeOverResource;
import dev.pinglu.kit.web.Idempotent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.hibernate.envers.Audited;

/** Rules of architecture that every service keeps; each service's test checks them all against its own classes. */
public final class HouseRules {
    /** Only the relay of the kit may write to Kafka: what is published went through the outbox. */
    private static final ArchRule NOTHING_ELSE_PRODUCES = noClasses()
            .that()
            .resideOutsideOfPackage("dev.pinglu.kit.event")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Producer.class);

    private static final ArchRule EVERY_POST_IS_IDEMPOTENT =
            methods().that().areAnnotatedWith(POST.class).should().beAnnotatedWith(Idempotent.class);

    /** What is remembered of an answer is its status and headers, so there has to be one. */
    private static final ArchRule IDEMPOTENT_METHODS_ANSWER = methods()
            .that()
            .areAnnotatedWith(Idempotent.class)
            .should()
            .haveRawReturnType(Response.class)
            .allowEmptyShould(true);

    private static final ArchRule NO_FIELD_INJECTION =
            fields().should().notBeAnnotatedWith(Inject.class).allowEmptyShould(true);

    private static final ArchRule EVERY_AGGREGATE_HAS_ITS_HISTORY =
            classes().that().areAssignableTo(AggregateRoot.class).should().beAnnotatedWith(Audited.class);

    /** Bulk statements bypass history and outbox. */
    private static final ArchRule NO_BULK_CHANGES = noClasses()
            .should()
            .callMethodWhere(describe(
                    "changes rows behind the back of history and outbox",
                    call -> call.getName().equals("executeUpdate")
                            && call.getTargetOwner().getPackageName().matches("jakarta.persistence|org.hibernate.*")));

    private static final ArchRule TRANSACTIONS_BEGIN_IN_THE_SERVICE = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(Transactional.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    /** What travels is a record made for it. */
    private static final ArchRule ENTITIES_STAY_INSIDE = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotPrivate()
            .should()
            .notHaveRawReturnType(annotatedWith(Entity.class));

    private HouseRules() {}

    /**
     * Checks every rule of the house, on what resources inherit from the kit too, and that the features below a package do
     * not depend on each other in a circle.
     */
    public static void assertKept(String basePackage) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage, TakeOverResource.class.getPackageName());
        List.of(
                        NOTHING_ELSE_PRODUCES,
                        EVERY_POST_IS_IDEMPOTENT,
                        IDEMPOTENT_METHODS_ANSWER,
                        NO_FIELD_INJECTION,
                        EVERY_AGGREGATE_HAS_ITS_HISTORY,
                        NO_BULK_CHANGES,
                        TRANSACTIONS_BEGIN_IN_THE_SERVICE,
                        ENTITIES_STAY_INSIDE,
                        slices().matching(basePackage + ".(*)..").should().beFreeOfCycles())
                .forEach(rule -> rule.check(classes));
    }
}
