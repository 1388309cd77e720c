package dev.pinglu.gateway.work;

import dev.pinglu.gateway.wording.Words;
import dev.pinglu.kit.directory.Directory;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.work.ListedWork;
import dev.pinglu.kit.work.Wording;
import io.quarkus.qute.TemplateData;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An item on the page, in its language.
 *
 * @param item where its service answers for it
 * @param kind code of what is to be done
 * @param page where its record is shown to people; empty if there is no such page
 * @param days how many it is overdue; 0 if it is not
 * @param urged when it was urged last, and how often; empty if it never was
 * @param urgeable whether the viewer may urge now
 * @param delegated the post it is given to, and until when; empty if it is not
 * @param delegable whether the viewer may give it to another post now
 * @param recallable whether the viewer may take it back
 */
@TemplateData
record WorkLine(
        String item,
        String kind,
        String page,
        String action,
        String title,
        String place,
        String who,
        LocalDate since,
        @Nullable LocalDate due,
        long days,
        boolean mine,
        boolean sentBack,
        String urged,
        boolean urgeable,
        String delegated,
        boolean delegable,
        boolean recallable) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M-d HH:mm");
    private static final Duration BETWEEN_URGES = Duration.ofHours(1);

    /** What a line is made from beside the item. */
    record Setting(Divisions divisions, Directory directory, LocalDate today, Instant now, String lang) {
        String in(Wording wording) {
            return lang.equals(Words.EN) ? wording.en() : wording.zh();
        }
    }

    static WorkLine of(ListedWork work, Setting setting) {
        var words = Words.in(setting.lang);
        return new WorkLine(
                "/api/" + work.domain() + "/work-items/" + work.id(),
                work.kind(),
                RecordPage.of(work.link()),
                setting.in(work.action()),
                setting.in(work.title()),
                setting.divisions.find(work.divisionCode()).map(Division::name).orElse(work.divisionCode()),
                words.getOrDefault("role." + work.role(), work.role()),
                work.since(),
                work.due(),
                work.overdue() && work.due() != null ? ChronoUnit.DAYS.between(work.due(), setting.today) : 0,
                work.mine(),
                work.sentBack(),
                urged(work, words.getOrDefault("work.urged", "")),
                work.mayUrge() && !isUrgedLately(work, setting.now),
                delegated(work, setting, words.getOrDefault("work.delegated", "")),
                work.mayDelegate() && !isDelegated(work, setting.today),
                work.mayDelegate() && isDelegated(work, setting.today));
    }

    /** From today or a later day on. */
    private static boolean isDelegated(ListedWork work, LocalDate today) {
        var delegation = work.delegation();
        return delegation != null && !delegation.to().isBefore(today);
    }

    private static String urged(ListedWork work, String form) {
        return work.urgedAt() == null
                ? ""
                : form.formatted(work.urged(), MOMENT.format(work.urgedAt().atZone(BusinessDay.ZONE)));
    }

    private static boolean isUrgedLately(ListedWork work, Instant now) {
        return work.urgedAt() != null && work.urgedAt().plus(BETWEEN_URGES).isAfter(now);
    }

    private static String delegated(ListedWork work, Setting setting, String form) {
        var delegation = work.delegation();
        if (delegation == null || !isDelegated(work, setting.today)) {
            return "";
        }
        var post = setting.directory
                .post(delegation.post(), setting.today)
                .map(known -> setting.lang.equals(Words.EN)
                        ? known.title().en()
                        : known.title().zh())
                .orElse(delegation.post());
        return form.formatted(post, delegation.to());
    }
}
