package dev.pinglu.kit.division;

import dev.pinglu.kit.time.BusinessDays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The register of divisions for tests of other packages. */
public final class KnownDivisions {
    private KnownDivisions() {}

    /** The register of this build, and some more. */
    public static Divisions with(Division... more) {
        var divisions = new ArrayList<>(
                new DivisionFiles(List.of("divisions/140603.csv", "divisions/140603-local.csv")).read());
        divisions.addAll(Arrays.asList(more));
        return of(divisions);
    }

    /** A tree of one's own around the district. */
    public static Divisions of(List<Division> divisions) {
        return new Divisions(divisions, "140603", BusinessDays.at("2022-10-20T02:00:00Z"));
    }
}
