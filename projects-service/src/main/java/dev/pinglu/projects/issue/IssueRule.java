package dev.pinglu.projects.issue;

import dev.pinglu.kit.calendar.Deadline;
import dev.pinglu.kit.calendar.WorkingDays;
import dev.pinglu.kit.work.Wording;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What the catalogue said of the category when the issue was put into it; a later catalogue does not change what has begun. */
@Embeddable
class IssueRule {
    private String category = "";
    private String categoryZh = "";
    private String categoryEn = "";
    private int townshipDays;
    private int districtDays;
    private int cityDays;
    private int provinceDays;
    private int verificationDays;
    private String source = "";

    protected IssueRule() {}

    IssueRule(IssueCategory catalogued) {
        category = catalogued.code();
        categoryZh = catalogued.name().zh();
        categoryEn = catalogued.name().en();
        townshipDays = days(catalogued, IssueLevel.TOWNSHIP);
        districtDays = days(catalogued, IssueLevel.DISTRICT);
        cityDays = days(catalogued, IssueLevel.CITY);
        provinceDays = days(catalogued, IssueLevel.PROVINCE);
        verificationDays = catalogued.verificationDays();
        source = catalogued.source();
    }

    private static int days(IssueCategory catalogued, IssueLevel level) {
        return catalogued.workingDays().getOrDefault(level, 0);
    }

    /** By when a level solves an issue that it has from a day on. */
    Deadline dueAfter(LocalDate day, IssueLevel level, WorkingDays calendar) {
        var days = switch (level) {
            case TOWNSHIP -> townshipDays;
            case DISTRICT -> districtDays;
            case CITY -> cityDays;
            case PROVINCE -> provinceDays;
        };
        return calendar.after(day, days);
    }

    /** By when a solution is verified. */
    Deadline verifiedAfter(LocalDate day, WorkingDays calendar) {
        return calendar.after(day, verificationDays);
    }

    String category() {
        return category;
    }

    Wording name() {
        return new Wording(categoryZh, categoryEn);
    }

    String source() {
        return source;
    }
}
