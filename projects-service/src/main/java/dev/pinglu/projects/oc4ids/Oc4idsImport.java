package dev.pinglu.projects.oc4ids;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.problem.Violation;
import dev.pinglu.projects.project.ProjectExchange;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Lets the projects of OC4IDS packages enter, all of a package or none. */
@ApplicationScoped
class Oc4idsImport {
    /** As many as a request may work through; a longer package is sent in parts, or as a sheet. */
    private static final int MOST = 1_000;

    private final ProjectExchange exchange;
    private final Oc4idsSettings settings;
    private final Actor actor;

    Oc4idsImport(ProjectExchange exchange, Oc4idsSettings settings, Actor actor) {
        this.exchange = exchange;
        this.settings = settings;
        this.actor = actor;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names everything that is wrong, by its place in the package */
    @Transactional
    Oc4idsImported enter(JsonNode content) {
        return entered(content, false);
    }

    /** Does everything and undoes it again, so that it finds whatever would be found. */
    Oc4idsImported tryOut(JsonNode content) {
        // The transaction of the request goes on: it keeps the answer for whoever sends the same once more.
        return QuarkusTransaction.suspendingExisting().call(() -> {
            QuarkusTransaction.begin();
            try {
                return entered(content, true);
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private Oc4idsImported entered(JsonNode content, boolean dryRun) {
        var found = new ArrayList<Violation>();
        var whole = Oc4idsValue.of(content, found);
        var projects = projects(whole, found);
        whole.at("uri").text().ifPresent(uri -> actor.because("OC4IDS: " + uri));
        // What cannot be read is told first: rules would stumble over the gaps.
        Problems.refuseIfAny(found.stream().distinct().toList());
        var outcome = exchange.enter(projects);
        Problems.refuseIfAny(outcome.violations());
        return new Oc4idsImported(dryRun, outcome.created(), outcome.revised(), outcome.unchanged());
    }

    private List<IncomingOc4ids> projects(Oc4idsValue whole, List<Violation> found) {
        var values = whole.at("projects").items();
        if (values.isEmpty() || values.size() > MOST) {
            found.add(new Violation("oc4ids.projects", "/projects", "Expected 1 to " + MOST + " projects"));
            return List.of();
        }
        var projects = values.stream()
                .map(value -> IncomingOc4ids.read(value, settings.prefix()))
                .filter(Objects::nonNull)
                .toList();
        var ids = new HashSet<String>();
        values.stream()
                .map(value -> value.at("id"))
                .filter(id -> !ids.add(id.text().orElse(id.pointer())))
                .forEach(id -> id.refuse("oc4ids.id.twice", "An earlier project of the package has this identifier"));
        return projects;
    }
}
