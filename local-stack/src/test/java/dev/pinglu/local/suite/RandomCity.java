package dev.pinglu.local.suite;

import static dev.pinglu.local.suite.RandomClerk.body;
import static dev.pinglu.local.suite.RandomClerk.nothing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Works and volunteer activities of the civilised city. */
final class RandomCity {
    private static final String CLERK = "civility-clerk";
    private static final String WORKS = "/api/civility/works";
    private static final String ACTIVITIES = "/api/civility/activities";

    private final RandomClerk clerk;
    private final String organiser;

    RandomCity(RandomClerk clerk) {
        this.clerk = clerk;
        this.organiser = organiser();
    }

    void work() {
        ObjectNode survey = body("surveyedOn", "2022-02-01");
        survey.set("work", describedWork());
        String path = WORKS + "/" + clerk.enter(CLERK, WORKS, survey).path("id").asText();
        clerk.put(CLERK, path, "/consent", nothing().put("asked", 100).put("agreed", 30 + clerk.below(70)));
        if (clerk.tossed()) {
            clerk.put(CLERK, path, "", describedWork());
        }
        clerk.walk(
                CLERK,
                path,
                to -> clerk.change(CLERK, path, "/transitions", body("to", to).put("on", "2022-06-01")));
        if (clerk.tossed()) {
            clerk.put(CLERK, path, "", describedWork());
        }
    }

    private ObjectNode describedWork() {
        ObjectNode work = body("title", clerk.name())
                .put("year", 2021 + clerk.below(2))
                .put("category", clerk.chosen("OLD_COMPOUND", "SANITATION"))
                .put("divisionCode", clerk.place())
                .put("households", 100)
                .put("buildings", 4)
                .put("areaSqm", 800);
        work.putArray("funding").addObject().put("source", "DISTRICT").put("plannedFen", 1_000_000);
        return work;
    }

    void activity() {
        String path = ACTIVITIES + "/"
                + clerk.enter(CLERK, ACTIVITIES, describedActivity()).path("id").asText();
        if (clerk.tossed()) {
            clerk.put(CLERK, path, "", describedActivity());
        }
        String heldOn = clerk.as(CLERK).get(path).path("heldOn").asText();
        clerk.walk(CLERK, path, to -> {
            ObjectNode step = body("to", to).put("on", heldOn);
            switch (to) {
                case "ENDED" -> step.putObject("figures").put("attendedVolunteers", 12);
                case "HOURS_CONFIRMED" -> step.putObject("figures").put("confirmedMinutes", 12 * 60);
                // A cancellation is refused without.
                default -> step.put("reason", clerk.below(4) == 0 ? "试验" : null);
            }
            clerk.change(CLERK, path, "/transitions", step);
        });
    }

    private ObjectNode describedActivity() {
        return body("title", clerk.name())
                .put("category", clerk.chosen("ENVIRONMENT", "CARE"))
                .put("organisationId", organiser)
                .put("divisionCode", clerk.place())
                .put("heldOn", "2022-0" + (7 + clerk.below(3)) + "-18")
                .put("plannedVolunteers", 20);
    }

    /** The oldest: it was there on every day. */
    private String organiser() {
        JsonNode oldest = nothing().put("foundedOn", "9999");
        for (JsonNode one : clerk.as(CLERK)
                .get("/api/civility/volunteer-organisations?limit=100")
                .path("items")) {
            boolean exists = !one.hasNonNull("dissolvedOn");
            if (exists
                    && one.path("foundedOn")
                                    .asText()
                                    .compareTo(oldest.path("foundedOn").asText())
                            < 0) {
                oldest = one;
            }
        }
        return oldest.path("id").asText();
    }
}
