package dev.pinglu.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.local.rest.Api;
import dev.pinglu.local.suite.Suite.Ended;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service's database is put back to an earlier copy, as the runbook says. */
@Order(6)
@ExtendWith(RunningSuite.class)
class RestoreE2ET {
    private static final String PROJECTS = "/api/projects/key-projects";
    private static final List<String> FIGURES =
            List.of("projects.listed", "projects.started", "projects.total-investment");

    @SuppressWarnings("NullAway.Init")
    private static Suite suite;

    @SuppressWarnings("NullAway.Init")
    private static View view;

    @BeforeAll
    static void start(Suite running) throws Exception {
        suite = running;
        view = new View(suite);
        up();
    }

    @Test
    void theViewFollowsTheRestoredTruthAndWhatNoLongerExistsIsGone() throws Exception {
        // Given a copy, and what clerks entered after it was taken
        view.awaitAgreement();
        List<Long> figures = figures();
        Api leader = suite.as("leader");
        long projects = view.counted("projects", "project");
        suite.kill("projects");
        suite.administer("create database earlier_projects template projects owner projects_owner");
        up();
        Set<String> entered = enterProjects();
        view.awaitAgreement();
        assertThat(figures()).isNotEqualTo(figures);

        // When the copy is put back and published
        suite.kill("projects");
        suite.administer("drop database projects with (force)");
        suite.administer("alter database earlier_projects rename to projects");
        up();
        assertThat(view.restored()).containsExactly("projects");
        int epoch = view.republish("projects");

        // Then
        Awaitility.await("what no longer exists to be gone")
                .atMost(View.CATCH_UP)
                .untilAsserted(() -> assertThat(view.sweptEpoch("projects")).isEqualTo(epoch));
        view.awaitAgreement();
        assertThat(figures()).isEqualTo(figures);
        assertThat(view.counted("projects", "project")).isEqualTo(projects);
        assertThat(entered).isNotEmpty().allSatisfy(id -> {
            assertThat(leader.ask(PROJECTS + "/" + id).statusCode()).isEqualTo(404);
            assertThat(leader.get("/api/events?limit=1&subject=project/" + id)
                            .at("/items/0/type")
                            .asText())
                    .isEqualTo("dev.pinglu.gateway.record.gone.v1");
        });
    }

    private static Set<String> enterProjects() throws Exception {
        try (Writers writers = new Writers(suite, "restore")) {
            Awaitility.await("records that the copy does not have")
                    .atMost(View.CATCH_UP)
                    .until(() -> writers.acknowledged().size() >= 10);
            writers.stop();
            return writers.acknowledged().keySet();
        }
    }

    private static List<Long> figures() {
        return FIGURES.stream().map(view::figure).toList();
    }

    private static void up() throws Exception {
        Ended ended = suite.pinglu("up");
        assertThat(ended.status()).as(ended.output()).isZero();
    }
}
