package dev.pinglu.projects.evidence;

import dev.pinglu.kit.problem.Violation;
import dev.pinglu.kit.time.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What evidence has to say, and what is asked before it is verified; everything that is wrong is listed at once. */
final class EvidenceGuards {
    private EvidenceGuards() {}

    static List<Violation> violations(RecordEvidence request, LocalDate today) {
        var found = new ArrayList<Violation>();
        var type = request.type();
        if (type.isNumbered()) {
            requireStated(found, type, "documentNo", request.documentNo());
            requireStated(found, type, "issuedBy", request.issuedBy());
        }
        if (type != EvidenceType.PHOTO) {
            requireStated(found, type, "issuedOn", request.issuedOn());
        }
        if (type == EvidenceType.OUTPUT_RECORD) {
            requireStated(found, type, "output", request.output());
        } else if (request.output() != null) {
            found.add(new Violation("evidence.output", "output", "Only a record of output tells one"));
        }
        checkDates(found, request, today);
        return found;
    }

    private static void checkDates(List<Violation> found, RecordEvidence request, LocalDate today) {
        var issued = request.issuedOn();
        if (issued != null && issued.isAfter(today)) {
            found.add(
                    new Violation("evidence.date.future", "issuedOn", issued + " is in the future; today is " + today));
        }
        checkTaken(found, request.takenAt(), today);
        var output = request.output();
        if (output != null && output.months() < 1) {
            found.add(new Violation("evidence.output.order", "output.toMonth", "The last month is before the first"));
        } else if (output != null && !output.last().atEndOfMonth().isBefore(today)) {
            found.add(new Violation(
                    "evidence.date.future", "output.toMonth", output.toMonth() + " has not ended; today is " + today));
        }
    }

    private static void checkTaken(List<Violation> found, @Nullable Instant taken, LocalDate today) {
        if (taken != null && BusinessDay.dayOf(taken).isAfter(today)) {
            found.add(new Violation("evidence.date.future", "takenAt", taken + " is in the future; today is " + today));
        }
    }

    private static void requireStated(List<Violation> found, EvidenceType type, String path, @Nullable Object stated) {
        if (stated == null) {
            found.add(new Violation(
                    "evidence.missing", path, type + " (" + type.title().zh() + ") has to state it"));
        }
    }

    static List<Violation> violations(Evidence evidence, VerifyEvidence request, String clerk, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (evidence.isBy(clerk)) {
            found.add(new Violation(
                    "evidence.verifier", "", "Whoever recorded it, or brought its file, does not verify it"));
        }
        if (evidence.type() == EvidenceType.PHOTO) {
            requireSeen(found, "file", evidence.file().isPicture());
            requireSeen(found, "takenAt", evidence.takenAt() != null);
            requireSeen(found, "place", evidence.place() != null);
        }
        // The camera's clock may go wrong.
        checkTaken(found, evidence.takenAt(), today);
        if ((evidence.timeDiffers() || evidence.placeDiffers()) && request.note() == null) {
            found.add(new Violation(
                    "evidence.differs",
                    "note",
                    "The camera noted another time or place; say why it is right all the same"));
        }
        return found;
    }

    private static void requireSeen(List<Violation> found, String path, boolean seen) {
        if (!seen) {
            found.add(
                    new Violation("evidence.photo.incomplete", path, "A photo is verified with file, time and place"));
        }
    }
}
