package dev.pinglu.gateway.webhook;

import dev.pinglu.gateway.database.Database;
import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.id.Ids;
import dev.pinglu.kit.problem.ProblemType;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.web.Target;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What can be done to webhooks, each in one transaction. */
@Singleton
class WebhookService {
    private static final Logger LOG = Logger.getLogger(WebhookService.class);

    /** Secrets before the present one: each signs every message. */
    private static final int MOST_PREVIOUS = 9;

    private final Database database;
    private final Webhooks webhooks;
    private final Positions positions;
    private final VisibleWebhooks visible;
    private final WebhookRules rules;
    private final Secrets secrets;
    private final WebhookSettings settings;
    private final Scope scope;
    private final Divisions divisions;
    private final Actor actor;
    private final Clock clock;

    WebhookService(
            Database database,
            Webhooks webhooks,
            Positions positions,
            VisibleWebhooks visible,
            WebhookRules rules,
            Secrets secrets,
            WebhookSettings settings,
            Scope scope,
            Divisions divisions,
            Actor actor,
            Clock clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.positions = positions;
        this.visible = visible;
        this.rules = rules;
        this.secrets = secrets;
        this.settings = settings;
        this.scope = scope;
        this.divisions = divisions;
        this.actor = actor;
        this.clock = clock;
    }

    IssuedSecret register(DescribeWebhook request) {
        var wanted = wanted(request, scope.division());
        Problems.refuseIfAny(rules.violations(request.url(), wanted.types()));
        var id = Ids.next();
        var secret = secrets.draw();
        var webhook = new Webhook(
                id,
                request.name(),
                request.url(),
                wanted,
                actor.name(),
                scope.division(),
                Optional.empty(),
                new SealedSecrets(secrets.seal(id, secret), List.of()),
                clock.instant(),
                1);
        return database.transact(connection -> {
            refuseTooMany(connection);
            webhooks.add(connection, webhook);
            LOG.infof("Webhook %s was registered", id);
            return new IssuedSecret(read(connection, id), secret);
        });
    }

    private void refuseTooMany(Connection connection) throws SQLException {
        var counts = webhooks.count(connection, actor.name());
        if (counts.own() >= settings.mostOfAnAccount()) {
            throw Problems.refused(
                    "webhook.most-of-an-account",
                    "",
                    "An account may have " + settings.mostOfAnAccount() + " webhooks");
        } else if (counts.all() >= settings.most()) {
            throw Problems.refused("webhook.most", "", "There are " + settings.most() + " webhooks already");
        }
    }

    /** What was waiting under the old description is judged anew. */
    WebhookResponse revise(Target target, DescribeWebhook request) {
        return change(own(target), "revised", (connection, webhook) -> {
            var wanted = wanted(request, webhook.scope());
            if (!divisions.lineOf(wanted.division()).contains(webhook.scope())) {
                throw Problems.notFound("division", wanted.division());
            }
            Problems.refuseIfAny(rules.violations(request.url(), wanted.types()));
            positions.forgetWaiting(connection, webhook.id());
            return webhook.describedAs(request.name(), request.url(), wanted);
        });
    }

    /** Whatever was shown before signs until its time is over: an answer may be lost more than once. */
    IssuedSecret rotate(Target target) {
        var secret = secrets.draw();
        var now = clock.instant();
        var until = now.plus(settings.secretOverlap());
        var changed = change(own(target), "given another secret", (connection, webhook) -> {
            var replaced = webhook.secrets().replacedBy(secrets.seal(webhook.id(), secret), now, until);
            if (replaced.previous().size() > MOST_PREVIOUS) {
                throw Problems.refused(
                        "webhook.secret.most",
                        "",
                        "The " + MOST_PREVIOUS + " secrets before the present one still sign, the oldest until "
                                + replaced.previous().get(MOST_PREVIOUS).until());
            }
            return webhook.with(replaced);
        });
        return new IssuedSecret(changed, secret);
    }

    WebhookResponse activate(Target target) {
        return change(present(target), "activated", (connection, webhook) -> {
            requireStep(webhook, WebhookState.ACTIVE);
            positions.tryAtOnce(connection, webhook.id(), clock.instant());
            return webhook.disabledAs(Optional.empty());
        });
    }

    WebhookResponse deactivate(Target target) {
        var now = clock.instant();
        return change(present(target), "deactivated", (connection, webhook) -> {
            requireStep(webhook, WebhookState.DISABLED);
            return webhook.disabledAs(Optional.of(new Disabled(DisabledBecause.BY_HAND, now)));
        });
    }

    void remove(Target target) {
        var webhook = present(target);
        boolean removed = database.transact(connection -> webhooks.remove(connection, webhook));
        if (!removed) {
            throw stale();
        }
        LOG.infof("Webhook %s was removed", webhook.id());
    }

    /** A step from one version to the next. */
    private interface Step {
        Webhook from(Connection connection, Webhook webhook) throws SQLException;
    }

    private WebhookResponse change(Webhook webhook, String done, Step step) {
        return database.transact(connection -> {
            if (!webhooks.change(connection, step.from(connection, webhook))) {
                throw stale();
            }
            LOG.infof("Webhook %s was %s", webhook.id(), done);
            return read(connection, webhook.id());
        });
    }

    private Webhook present(Target target) {
        return current(target, visible.require(target.id()));
    }

    private Webhook own(Target target) {
        return current(target, visible.requireOwn(target.id()));
    }

    private static Webhook current(Target target, Standing known) {
        target.requireVersion(known.webhook().version());
        return known.webhook();
    }

    private WebhookResponse read(Connection connection, UUID id) throws SQLException {
        return webhooks.find(connection, id)
                .map(known -> WebhookResponse.from(known.webhook(), known.progress()))
                .orElseThrow(() -> Problems.notFound("webhook", id));
    }

    /** Somebody else was faster by a moment. */
    private static RuntimeException stale() {
        return Problems.of(ProblemType.STALE_VERSION).build();
    }

    private static void requireStep(Webhook webhook, WebhookState to) {
        if (!webhook.state().next().contains(to)) {
            throw Problems.transitionRefused(
                    webhook.state(), to, webhook.state().next());
        }
    }

    private Wanted wanted(DescribeWebhook request, String otherwise) {
        var division = Optional.ofNullable(request.division())
                .map(code -> divisions.require(code, "division").code())
                .orElse(otherwise);
        scope.requireCovered(division);
        return new Wanted(
                List.copyOf(Objects.requireNonNullElse(request.types(), List.of())),
                division,
                Optional.ofNullable(request.cause()));
    }
}
