package dev.pinglu.gateway.wording;

import dev.pinglu.kit.time.Period;
import java.time.format.TextStyle;
import java.util.Locale;

/** What people call a period: 2022年1—8月, Jan–Aug 2022. */
public final class PeriodName {
    private static final String[] QUARTERS = {"一", "二", "三", "四"};
    private static final String[] THIRDS = {"上旬", "中旬", "下旬"};
    private static final String[] ENGLISH_THIRDS = {"early", "mid", "late"};

    private PeriodName() {}

    public static String in(String lang, Period period) {
        return lang.equals(Words.EN) ? english(period) : chinese(period);
    }

    private static String chinese(Period period) {
        int first = period.from().getMonthValue();
        int last = period.to().getMonthValue();
        var year = period.from().getYear() + "年";
        if (period.equals(Period.ALWAYS)) {
            return "";
        } else if (period.text().contains("Q")) {
            return year + "第" + QUARTERS[first / 3] + "季度";
        } else if (period.text().contains("X")) {
            return year + first + "月" + THIRDS[third(period)];
        } else if (first == 1 && last == 12) {
            return year;
        }
        return year + (first == last ? first + "月" : first + "—" + last + "月");
    }

    private static String english(Period period) {
        int year = period.from().getYear();
        var first = period.from().getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        var last = period.to().getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        if (period.equals(Period.ALWAYS)) {
            return "";
        } else if (period.text().contains("Q")) {
            return "Q" + (period.from().getMonthValue() / 3 + 1) + " " + year;
        } else if (period.text().contains("X")) {
            return ENGLISH_THIRDS[third(period)] + " " + first + " " + year;
        } else if (first.equals("Jan") && last.equals("Dec")) {
            return Integer.toString(year);
        }
        return (first.equals(last) ? first : first + "–" + last) + " " + year;
    }

    private static int third(Period period) {
        return (period.from().getDayOfMonth() - 1) / 10;
    }
}
