package dev.pinglu.local.suite;

import static dev.pinglu.local.suite.RandomClerk.TODAY;
import static dev.pinglu.local.suite.RandomClerk.body;
import static dev.pinglu.local.suite.RandomClerk.nothing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Rural projects with their funds, and what is sown. */
final class RandomRural {
    private static final String CLERK = "rural-clerk";
    private static final String APPROVER = "rural-approver";
    private static final String PROJECTS = "/api/rural/projects";
    private static final String SOWN = "/api/rural/sown-records";
    private static final Set<String> DECISIONS = Set.of("APPROVED", "REPLIED", "ACCEPTED");
    private static final int BUDGET_FEN = 1_000_000;

    private final RandomClerk clerk;

    RandomRural(RandomClerk clerk) {
        this.clerk = clerk;
    }

    void project() {
        String path = PROJECTS + "/"
                + clerk.enter(CLERK, PROJECTS, described()).path("id").asText();
        book(path, "PLAN", "PROVINCE", 600_000);
        book(path, "PLAN", "DISTRICT", 400_000);
        if (clerk.tossed()) {
            clerk.put(CLERK, path, "", described());
        }
        decide(path, "APPROVED");
        decide(path, "REPLIED");
        if (clerk.tossed()) {
            book(path, "ARRIVE", "PROVINCE", 1 + clerk.below(600_000));
            book(path, "DISBURSE", "PROVINCE", 1 + clerk.below(500_000));
            book(path, "REFUND", "PROVINCE", 1 + clerk.below(1_000));
        }
        clerk.walk(CLERK, path, to -> {
            if (DECISIONS.contains(to)) {
                decide(path, to);
            } else {
                clerk.change(CLERK, path, "/transitions", body("to", to).put("on", TODAY));
            }
        });
        end(path);
    }

    private void end(String path) {
        ObjectNode reason = body("on", TODAY).put("reason", "试验").put("document", "试验1号");
        switch (clerk.below(4)) {
            case 0 -> clerk.change(APPROVER, path, "/cancellation", reason);
            case 1 -> clerk.change(CLERK, path, "/overlays", reason.put("to", "SUSPENDED"));
            case 2 -> {
                int fen = clerk.below(100_000);
                ObjectNode entries = booked("ADJUST", "DISTRICT", fen);
                clerk.change(APPROVER, path, "/plan-changes", entries.put("budgetFen", BUDGET_FEN + fen));
            }
            default -> {}
        }
    }

    private ObjectNode described() {
        return body("title", clerk.name())
                .put("category", clerk.chosen("ECOLOGY", "DEMONSTRATION_VILLAGE", "INFRASTRUCTURE"))
                .put("year", 2021 + clerk.below(2))
                .put("divisionCode", clerk.place())
                .put("budgetFen", BUDGET_FEN);
    }

    private void decide(String path, String to) {
        clerk.change(
                APPROVER, path, "/decisions", body("to", to).put("on", TODAY).put("document", "试验1号"));
    }

    private void book(String path, String kind, String source, long fen) {
        clerk.change(CLERK, path, "/fund-entries", booked(kind, source, fen));
    }

    private ObjectNode booked(String kind, String source, long fen) {
        ObjectNode entries = nothing();
        entries.putArray("entries")
                .addObject()
                .put("kind", kind)
                .put("source", source)
                .put("amountFen", fen)
                .put("on", TODAY)
                .put("voucher", clerk.name());
        return entries;
    }

    /** Of one crop there is one record in a place and harvest. */
    void sownRecord() {
        ObjectNode sown = nothing()
                .put("year", 2021 + clerk.below(2))
                .put("season", clerk.chosen("SUMMER", "AUTUMN"))
                .put("crop", clerk.chosen("OAT", "MAIZE", "POTATO", "MILLET", "BEANS", "FLAX"))
                .put("divisionCode", clerk.place());
        ObjectNode figures = sown.putObject("figures").put("sownMu", 100 + clerk.below(900));
        JsonNode made = clerk.tryToEnter(CLERK, SOWN, sown);
        if (made.isMissingNode()) {
            return;
        }
        String path = SOWN + "/" + made.path("id").asText();
        clerk.change(CLERK, path, "/transitions", body("to", "PROGRESS"));
        clerk.put(CLERK, path, "/figures", harvested(figures));
        clerk.change(CLERK, path, "/transitions", body("to", "SHEET"));
        switch (clerk.below(4)) {
            case 0 -> clerk.change(CLERK, path, "/finalisation", nothing());
            case 1 -> {
                clerk.change(CLERK, path, "/finalisation", nothing());
                ObjectNode revision = body("reason", "试验");
                revision.set("figures", harvested(figures));
                clerk.change(CLERK, path, "/revisions", revision);
            }
            case 2 -> clerk.takeOut(CLERK, path, "/withdrawal", body("reason", "试验"));
            default -> {}
        }
    }

    private ObjectNode harvested(ObjectNode figures) {
        return figures.deepCopy().put("harvestedMu", 90).put("outputTonnes", clerk.below(40) + 0.125);
    }
}
