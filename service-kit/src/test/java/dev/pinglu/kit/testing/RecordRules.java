package dev.pinglu.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.web.Idempotent;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.hibernate.envers.Audited;

/** Rules of architecture for services that own records, with history and outbox. */
public final class RecordRules {
    /** What is remembered of an answer is its status and headers, so there has to be one. */
    private static final ArchRule IDEMPOTENT_METHODS_ANSWER =
            methods().that().areAnnotatedWith(Idempotent.class).should().haveRawReturnType(Response.class);

    private static final ArchRule EVERY_AGGREGATE_HAS_ITS_HISTORY =
            classes().that().areAssignableTo(AggregateRoot.class).should().beAnnotatedWith(Audited.class);

    /** Bulk statements bypass history and outbox. */
    private static final ArchRule NO_BULK_CHANGES = noClasses()
            .should()
            .callMethodWhere(describe(
                    "changes rows behind the back of history and outbox",
                    call -> call.getName().equals("executeUpdate")
                            && call.getTargetOwner().getPackageName().matches("jakarta.persistence|org.hibernate.*")));

    /** What travels is a record made for it. */
    private static final ArchRule ENTITIES_STAY_INSIDE = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotPrivate()
            .should()
            .notHaveRawReturnType(annotatedWith(Entity.class));

    private RecordRules() {}

    public static void assertKept(String basePackage) {
        HouseRules.check(
                basePackage,
                IDEMPOTENT_METHODS_ANSWER,
                EVERY_AGGREGATE_HAS_ITS_HISTORY,
                NO_BULK_CHANGES,
                ENTITIES_STAY_INSIDE);
    }
}
