package dev.pinglu.gateway.alert;

import dev.pinglu.gateway.wording.Moments;
import dev.pinglu.gateway.wording.Words;
import dev.pinglu.gateway.work.RecordPage;
import dev.pinglu.kit.alert.Severity;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.work.Wording;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An alert on the page, in its language.
 *
 * @param heading of those as severe as this one, on the first of them; empty on the others
 * @param page where its record is shown to people; empty if there is no such page
 * @param raised when, to the minute
 * @param quiet since when nothing has been alarming; empty while something is
 * @param escalated to which division, and since when; empty if it is not
 * @param noted by whom and until when somebody took note; empty if nobody did, or it counts no more
 */
@TemplateData
record AlertLine(
        UUID id,
        String page,
        String heading,
        boolean critical,
        String name,
        String title,
        String place,
        String domain,
        LocalDate since,
        String raised,
        boolean mine,
        String quiet,
        String escalated,
        String noted,
        boolean mayAcknowledge) {

    static AlertLine of(ListedAlert alert, boolean first, Divisions divisions, String lang) {
        var words = Words.in(lang);
        return new AlertLine(
                alert.id(),
                RecordPage.of(alert.link()),
                first ? words.getOrDefault("alerts.severity." + alert.severity(), "") : "",
                alert.severity() == Severity.CRITICAL,
                in(alert.name(), lang),
                in(alert.title(), lang),
                named(divisions, alert.divisionCode()),
                words.getOrDefault("alerts.domain." + alert.domain(), alert.domain()),
                alert.since(),
                Moments.ofMinute(alert.raisedAt()),
                alert.mine(),
                alert.quietSince() == null
                        ? ""
                        : words.getOrDefault("alerts.quiet", "").formatted(alert.quietSince()),
                escalated(alert, divisions, words.getOrDefault("alerts.escalatedTo", "")),
                noted(alert, lang),
                alert.mayAcknowledge());
    }

    private static String escalated(ListedAlert alert, Divisions divisions, String form) {
        if (alert.escalatedAt() == null) {
            return "";
        }
        var line = divisions.lineOf(alert.divisionCode()).stream()
                .takeWhile(code -> divisions.isAtHome(code))
                .toList();
        var highest = line.isEmpty() ? alert.divisionCode() : line.get(Math.min(alert.levels(), line.size() - 1));
        return form.formatted(named(divisions, highest), Moments.ofMinute(alert.escalatedAt()));
    }

    private static String noted(ListedAlert alert, String lang) {
        var acknowledgement = alert.acknowledgement();
        if (acknowledgement == null || !alert.acknowledged()) {
            return "";
        }
        var words = Words.in(lang);
        var until = acknowledgement.until();
        var by = words.getOrDefault("alerts.notedBy", "")
                .formatted(acknowledgement.by(), Moments.ofMinute(acknowledgement.at()));
        return until == null
                ? by
                : by + words.getOrDefault("alerts.notedUntil", "").formatted(until);
    }

    private static String named(Divisions divisions, String code) {
        return divisions.find(code).map(Division::name).orElse(code);
    }

    private static String in(Wording wording, String lang) {
        return lang.equals(Words.EN) ? wording.en() : wording.zh();
    }
}
