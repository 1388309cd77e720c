package dev.pinglu.kit.page;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.time.PlannedTime;
import dev.pinglu.kit.work.Wording;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How values are shown in the language of a page; what is not known is a dash. */
@TemplateData
public final class Shown {
    private static final String UNKNOWN = "—";
    private static final BigDecimal FEN_OF_WAN = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal FEN_OF_YI = BigDecimal.valueOf(10_000_000_000L);
    private static final BigDecimal FEN_OF_MILLION = BigDecimal.valueOf(100_000_000);
    private static final String[] THIRDS = {"上旬", "中旬", "下旬"};
    private static final String[] ENGLISH_THIRDS = {"early ", "mid-", "late "};
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Map<String, String> words;
    private final boolean english;
    private final Divisions divisions;

    Shown(String lang, Divisions divisions) {
        this.words = Words.in(lang);
        this.english = lang.equals(Words.EN);
        this.divisions = divisions;
    }

    /** What a constant is called: the word {@code <group>.<constant>}. */
    public String word(String group, @Nullable Object constant) {
        return constant == null ? UNKNOWN : words.getOrDefault(group + "." + constant, constant.toString());
    }

    /** An amount of fen to the 万元, a smaller one to a hundredth of that: 557.8亿元, 3,200万元; ¥320 million. */
    public String money(@Nullable Long fen) {
        if (fen == null) {
            return UNKNOWN;
        }
        var amount = BigDecimal.valueOf(fen);
        if (english) {
            return "¥" + plain(amount.divide(FEN_OF_MILLION, 2, RoundingMode.HALF_UP)) + " million";
        }
        return amount.compareTo(FEN_OF_YI) >= 0
                ? plain(amount.divide(FEN_OF_YI, 4, RoundingMode.HALF_UP)) + "亿元"
                : plain(amount.divide(FEN_OF_WAN, 2, RoundingMode.HALF_UP)) + "万元";
    }

    /** By how much an amount of fen was changed, with its sign. */
    public String change(long fen) {
        return (fen > 0 ? "+" : fen < 0 ? "−" : "") + money(Math.abs(fen));
    }

    /** What a field holds, as the history of a record has it: amounts and constants as people know them. */
    public String value(String field, String text) {
        var name = field.substring(field.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
        if (name.endsWith("Fen") && text.matches("-?\\d{1,18}")) {
            return money(Long.valueOf(text));
        }
        return known(words.getOrDefault(name + "." + text, text));
    }

    /** An amount of fen as forms take it, in 万元. */
    public String wan(@Nullable Long fen) {
        return fen == null ? "" : Form.wan(BigDecimal.valueOf(fen));
    }

    /** Text as the inside of a JSON string. */
    public String quoted(@Nullable String text) {
        return text == null ? "" : new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    /** Whether a constant is the one of this name. */
    public boolean is(@Nullable Object constant, String name) {
        return constant != null && constant.toString().equals(name);
    }

    /** A number with its thousands grouped and no zeros at its end. */
    public String number(@Nullable Number number) {
        return number == null ? UNKNOWN : plain(new BigDecimal(number.toString()));
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return ("%,." + Math.max(0, stripped.scale()) + "f").formatted(stripped);
    }

    public String planned(@Nullable PlannedTime time) {
        if (time == null) {
            return UNKNOWN;
        }
        var third = time.third() == null ? -1 : time.third().ordinal();
        return english ? englishPlanned(time, third) : chinesePlanned(time, third);
    }

    private static String chinesePlanned(PlannedTime time, int third) {
        return time.year() + "年" + (time.month() == null ? "" : time.month() + "月") + (third < 0 ? "" : THIRDS[third]);
    }

    private static String englishPlanned(PlannedTime time, int third) {
        var month = time.month() == null
                ? ""
                : java.time.Month.of(time.month()).getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " ";
        return (third < 0 ? "" : ENGLISH_THIRDS[third]) + month + time.year();
    }

    /** A month such as 2022-09: 2022年9月, Sep 2022. */
    public String month(@Nullable String month) {
        if (month == null) {
            return UNKNOWN;
        }
        var parsed = YearMonth.parse(month);
        return planned(new PlannedTime(parsed.getYear(), parsed.getMonthValue(), null));
    }

    /** A ratio in per cent: 94.2%. */
    public String percent(@Nullable BigDecimal ratio) {
        return ratio == null ? UNKNOWN : plain(ratio.movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + "%";
    }

    /** A date, or anything else that says itself what it is. */
    public String known(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? UNKNOWN : value.toString();
    }

    /** An instant by the clock of Shanghai. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? UNKNOWN : MINUTE.format(instant.atZone(BusinessDay.ZONE));
    }

    public String division(@Nullable String code) {
        return code == null ? UNKNOWN : divisions.find(code).map(Division::name).orElse(code);
    }

    public String in(Wording wording) {
        return english ? wording.en() : wording.zh();
    }

    /** One of the page's words with something put in its place. */
    public String phrase(String name, @Nullable Object part) {
        return words.getOrDefault(name, name).formatted(part);
    }
}
