package dev.pinglu.local.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of a sheet. Every failure names sheet, line and column.
 *
 * @param sheet file name
 * @param line as a spreadsheet counts, the headers being line 1
 * @param cells by header
 */
record Row(String sheet, long line, CSVRecord cells) {
    /** The column with the number that an office gives its records. */
    static final String LOCAL_NO = "本地编号";

    private static final Pattern PLANNED = Pattern.compile("(\\d{4})年(?:(\\d{1,2})月([上中下]旬)?)?");
    private static final Map<String, String> THIRDS = Map.of("上旬", "EARLY", "中旬", "MIDDLE", "下旬", "LATE");
    /** 1万元 is 10,000 yuan of 100 fen. */
    static final BigDecimal FEN_IN_WAN = BigDecimal.valueOf(1_000_000);

    /** Empty for an empty cell. */
    Optional<String> optional(String column) {
        if (!cells.isMapped(column)) {
            throw new DemoFailure(sheet + " has no column " + column);
        }
        return Optional.of(cells.get(column)).filter(text -> !text.isEmpty());
    }

    String text(String column) {
        return optional(column).orElseThrow(() -> wrong(column, "is empty"));
    }

    /** The word that stands for the cell in the API. */
    String word(String column, Map<String, String> words) {
        String cell = text(column);
        String word = words.get(cell);
        if (word == null) {
            throw wrong(column, "is " + cell + "; known are " + String.join("、", words.keySet()));
        }
        return word;
    }

    /** An amount in 万元, as the unit in the header says, in fen. */
    Optional<Long> fen(String column) {
        if (!column.endsWith("(万元)")) {
            throw new IllegalArgumentException(column + " does not tell its unit");
        }
        return optional(column).map(cell -> {
            try {
                return new BigDecimal(cell).multiply(FEN_IN_WAN).longValueExact();
            } catch (ArithmeticException | NumberFormatException unreadable) {
                throw wrong(column, "is no amount: " + cell);
            }
        });
    }

    Optional<Integer> integer(String column) {
        return optional(column).map(cell -> {
            try {
                return Integer.valueOf(cell);
            } catch (NumberFormatException unreadable) {
                throw wrong(column, "is no number: " + cell);
            }
        });
    }

    /** A number that must be there. */
    int count(String column) {
        return integer(column).orElseThrow(() -> wrong(column, "is empty"));
    }

    /** An amount in the unit that the header tells. */
    Optional<BigDecimal> number(String column) {
        return optional(column).map(cell -> {
            try {
                return new BigDecimal(cell);
            } catch (NumberFormatException unreadable) {
                throw wrong(column, "is no number: " + cell);
            }
        });
    }

    Optional<LocalDate> date(String column) {
        return optional(column).map(cell -> {
            try {
                return LocalDate.parse(cell);
            } catch (DateTimeParseException unreadable) {
                throw wrong(column, "is no date such as 2022-10-20: " + cell);
            }
        });
    }

    /** A time as plans give it: 2022年, 2022年10月 or 2022年10月中旬. */
    Optional<Map<String, Object>> planned(String column) {
        return optional(column).map(cell -> {
            Matcher parts = PLANNED.matcher(cell);
            if (!parts.matches()) {
                throw wrong(column, "is no time such as 2022年10月中旬: " + cell);
            }
            Map<String, Object> time = new LinkedHashMap<>();
            time.put("year", Integer.valueOf(parts.group(1)));
            if (parts.group(2) != null) {
                time.put("month", Integer.valueOf(parts.group(2)));
            }
            if (parts.group(3) != null) {
                time.put("third", THIRDS.get(parts.group(3)));
            }
            return time;
        });
    }

    DemoFailure wrong(String column, String what) {
        return new DemoFailure(sheet + ", line " + line + ": " + column + " " + what);
    }
}
