package dev.pinglu.gateway.webhook;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.kit.access.Roles;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The webhooks that the caller may know of: an account its own, an operator all, as far as they lie in its division. */
@Singleton
public class VisibleWebhooks {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final Webhooks webhooks;
    private final Scope scope;
    private final Divisions divisions;
    private final Actor actor;
    private final SecurityIdentity caller;

    VisibleWebhooks(
            Database database,
            Webhooks webhooks,
            Scope scope,
            Divisions divisions,
            Actor actor,
            SecurityIdentity caller) {
        this.database = database;
        this.webhooks = webhooks;
        this.scope = scope;
        this.divisions = divisions;
        this.actor = actor;
        this.caller = caller;
    }

    /**
     * One of them.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if there is none, or none that the caller may know of
     */
    public Standing require(UUID id) {
        return database.read(connection -> webhooks.find(connection, id))
                .filter(known -> isVisible(known.webhook()))
                .orElseThrow(() -> Problems.notFound("webhook", id));
    }

    /**
     * One that is the caller's own. Who sees others as an operator decides as little as any operator where they send records, in
     * whatever other role.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 as above, 403 if it is another's
     */
    Standing requireOwn(UUID id) {
        var known = require(id);
        if (!known.webhook().owner().equals(actor.name())) {
            throw Problems.forbidden();
        }
        return known;
    }

    /**
     * A page of them.
     *
     * @param division those with events of this division or below; all that the caller may know of if absent
     */
    public Page<Standing> page(@Nullable String division, PageRequest page) {
        var codes = scope.within("division", division).orElseGet(() -> divisions.subtreeOf(divisions.home()));
        var after = page.isFirst() ? BEFORE_ALL : page.after(0, UUID::fromString);
        List<Standing> found =
                database.read(connection -> webhooks.page(connection, codes, owner(), after, page.limit() + 1));
        return Page.of(found, page, known -> List.of(known.webhook().id().toString()));
    }

    private boolean isVisible(Webhook webhook) {
        return scope.covers(webhook.wanted().division())
                && owner().filter(name -> !name.equals(webhook.owner())).isEmpty();
    }

    /** Whose alone the caller sees; absent for an operator. */
    private Optional<String> owner() {
        return caller.hasRole(Roles.OPERATOR) ? Optional.empty() : Optional.of(actor.name());
    }
}
