package dev.pinglu.kit.directory;

import java.util.List;

/** What the files say, before anyone has looked whether it holds together. */
record Draft(
        List<Line<Unit>> units, List<Line<Post>> posts, List<Line<Tenure>> tenures, List<Line<Absence>> absences) {}
