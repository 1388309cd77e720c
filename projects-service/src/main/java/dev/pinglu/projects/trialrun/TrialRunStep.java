package dev.pinglu.projects.trialrun;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;

/** A step of a trial run, and what its form asks. */
@TemplateData
record TrialRunStep(TrialRunStage to) {

    /** Every step that some trial run can take. */
    static List<TrialRunStep> all() {
        return Stream.of(TrialRunStage.values())
                .filter(to -> to != TrialRunStage.PLANNED)
                .map(TrialRunStep::new)
                .toList();
    }

    public String dialog() {
        return "trial-run-" + to;
    }

    public boolean needsReason() {
        return to.needsReason();
    }
}
