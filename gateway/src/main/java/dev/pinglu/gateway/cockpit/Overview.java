package dev.pinglu.gateway.cockpit;

import dev.pinglu.gateway.source.Source;
import dev.pinglu.gateway.value.Answer;
import dev.pinglu.gateway.value.Freshness;
import java.time.LocalDate;
import java.util.List;

/**
 * Every public figure of a division at a glance.
 *
 * @param businessDayFixed whether today was set by hand, as a demonstration does
 */
record Overview(
        String division,
        String name,
        String period,
        LocalDate asOf,
        boolean businessDayFixed,
        List<Answer> figures,
        Freshness freshness,
        List<Source> sources) {}
