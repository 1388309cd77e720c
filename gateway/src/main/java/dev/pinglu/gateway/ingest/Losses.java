package dev.pinglu.gateway.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.gateway.event.EventLog.Line;
import dev.pinglu.gateway.event.LogBasis;
import dev.pinglu.gateway.event.RecordGone;
import dev.pinglu.gateway.event.RecordGone.Reason;
import dev.pinglu.gateway.model.Origin;
import dev.pinglu.gateway.schema.EventSchemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the live model has and the topics do not hold any more. A compacted topic keeps the last state of every key, so there
 * should be nothing; where there is, nobody loses it without having said so, and the log tells what is gone.
 */
final class Losses {
    private static final int MOST_NAMED = 100;
    private static final int PORTION = 1_000;
    private static final String LOST = """
            select live.entity_key, live.type, live.division, live.sequence, fresh.entity_key is null as gone
            from public.entity_state live left join rebuilt.entity_state fresh using (entity_key)
            where fresh.entity_key is null or fresh.sequence < live.sequence order by 1""";

    private final LogBasis basis;
    private final ObjectMapper json;
    private final Instant now;
    private final boolean accepted;

    /** @param accepted whether the operator has agreed to lose something */
    Losses(LogBasis basis, ObjectMapper json, Instant now, boolean accepted) {
        this.basis = basis;
        this.json = json;
        this.now = now;
        this.accepted = accepted;
    }

    /**
     * A record that the topics do not hold, or only in an older state.
     *
     * @param gone whether they do not hold it at all
     */
    record Loss(String key, String type, String division, String sequence, boolean gone) {}

    /**
     * What would be lost.
     *
     * @throws Origin.Refused if nobody has agreed to that
     */
    List<Loss> check(Connection beside) throws SQLException {
        var losses = new ArrayList<Loss>();
        try (var select = beside.prepareStatement(LOST);
                var row = select.executeQuery()) {
            while (row.next()) {
                losses.add(new Loss(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)));
            }
        }
        if (losses.stream().anyMatch(Losses::isOfSources) && !accepted) {
            throw new Origin.Refused(
                    "The topics do not hold everything that the model has",
                    Map.of(
                            "lost", losses.stream().filter(Loss::gone).count(),
                            "older",
                                    losses.stream().filter(loss -> !loss.gone()).count(),
                            "records",
                                    losses.stream()
                                            .limit(MOST_NAMED)
                                            .map(Loss::key)
                                            .toList()));
        }
        return losses;
    }

    /** What the gateway itself says is on no topic: it is taken over from the log, and what the log lacks is said again. */
    private static boolean isOfSources(Loss loss) {
        return !EventSchemas.domainOf(loss.type()).equals("gateway");
    }

    /** Says in the log what is gone. */
    void tell(Connection beside, List<Loss> losses) throws SQLException {
        var gone = losses.stream().filter(Loss::gone).toList();
        for (int from = 0; from < gone.size(); from += PORTION) {
            var portion = gone.subList(from, Math.min(gone.size(), from + PORTION));
            basis.append(beside, portion.stream().map(this::line).toList());
        }
    }

    private Line line(Loss loss) {
        var event = new RecordGone(loss.key(), loss.type(), Reason.NOT_IN_TOPICS)
                .in(json, loss.sequence(), loss.division(), now);
        return new Line(event, "", 0, 0, true, Set.of(), 0);
    }
}
