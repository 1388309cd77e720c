package dev.pinglu.gateway.wording;

import dev.pinglu.kit.time.BusinessDay;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Instants and lengths of time as pages show them, by the clock of Shanghai. */
public final class Moments {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Moments() {}

    public static String ofSecond(Instant instant) {
        return SECOND.format(instant.atZone(BusinessDay.ZONE));
    }

    public static String ofMinute(Instant instant) {
        return MINUTE.format(instant.atZone(BusinessDay.ZONE));
    }

    /** In Chinese, by the largest unit that fits: 3秒, 12分钟, 5小时. */
    public static String length(Duration duration) {
        if (duration.toMinutes() < 1) {
            return duration.toSeconds() + "秒";
        }
        return duration.toHours() < 1 ? duration.toMinutes() + "分钟" : duration.toHours() + "小时";
    }
}
