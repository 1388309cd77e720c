package dev.pinglu.projects.formality;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a formality on a day.
 *
 * @param word after {@code formalityBeat}
 * @param note what is said of it; empty for nothing
 */
@TemplateData
record FormalityBeat(LocalDate on, String word, String note) {

    /** The course of a formality, oldest first. */
    static List<FormalityBeat> of(Formality formality) {
        var permit = formality.permit();
        var beats = new ArrayList<FormalityBeat>();
        add(beats, formality.submittedOn(), "SUBMITTED", null);
        add(beats, formality.clock().acceptedOn(), "ACCEPTED", null);
        for (var stop : formality.stops()) {
            add(beats, stop.stoppedOn(), stop.cause().name(), stop.reason());
            add(beats, stop.resumedOn(), "RESUMED", null);
        }
        var granted = formality.status().wasGranted();
        add(beats, permit.decidedOn(), granted ? "APPROVED" : "REJECTED", granted ? null : formality.lastReason());
        switch (formality.status()) {
            case EXTENDED, EXPIRED, SUPERSEDED ->
                add(beats, formality.lastStepOn(), formality.status().name(), formality.lastReason());
            case NOT_STARTED, PREPARING, SUBMITTED, ACCEPTED, SUPPLEMENT, APPROVED, REJECTED -> {
                // its dates tell it
            }
        }
        beats.sort(Comparator.comparing(FormalityBeat::on));
        return beats;
    }

    private static void add(List<FormalityBeat> beats, @Nullable LocalDate on, String word, @Nullable String note) {
        if (on != null) {
            beats.add(new FormalityBeat(on, word, note == null ? "" : note));
        }
    }
}
