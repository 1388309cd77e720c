package dev.pinglu.gateway.alarm;

import dev.pinglu.kit.alert.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the gateway's rules read at one moment.
 *
 * @param unknown keys of the records of which nothing can be read now; what is alarmed about them stays as it is
 */
record Findings(List<Reading> readings, Set<String> unknown) {
    Findings() {
        this(new ArrayList<>(), new TreeSet<>());
    }
}
