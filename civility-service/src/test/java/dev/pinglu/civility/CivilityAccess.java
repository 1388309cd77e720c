package dev.pinglu.civility;

import static dev.pinglu.civility.activity.ActivityFixture.anActivity;
import static dev.pinglu.civility.organisation.OrganisationFixture.aFederation;
import static dev.pinglu.civility.work.WorkFixture.aWork;
import static dev.pinglu.kit.testing.Api.created;
import static dev.pinglu.kit.testing.Api.put;

import dev.pinglu.civility.activity.ActivityStage;
import dev.pinglu.civility.work.WorkStage;
import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import dev.pinglu.kit.testing.AdminAccess;
import dev.pinglu.kit.testing.KpiCalls;
import dev.pinglu.kit.testing.Tokens;
import dev.pinglu.kit.testing.WorkItemCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each operation of the service is called by someone who may call it. */
public final class CivilityAccess {
    private static final String WORKS = "/api/civility/works";
    private static final String ORGANISATIONS = "/api/civility/volunteer-organisations";
    private static final String ACTIVITIES = "/api/civility/activities";
    private static final String BATCHES = "/take-overs";
    private static final Map<String, Object> CONSENT = Map.of("asked", 100, "agreed", 96);

    private CivilityAccess() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        var cases = new HashMap<String, AccessCase>();
        cases.putAll(works());
        cases.putAll(organisations());
        cases.putAll(activities());
        cases.putAll(takeOvers());
        cases.putAll(AdminAccess.cases("civility", "civility-work"));
        cases.putAll(new KpiCalls("/api/civility/kpis").cases("Civility", "civility.works"));
        cases.putAll(new WorkItemCalls("/api/civility/work-items")
                .cases("Civility", CivilityAccess::recordToActOn, "civility-clerk", "civility-ledger-b"));
        return cases;
    }

    private static String recordToActOn(String at) {
        var activity = activity(at);
        return "activity" + activity.substring(activity.lastIndexOf('/'));
    }

    private static Map<String, AccessCase> works() {
        return Map.of(
                "listCivilityWorks", at -> Call.get(at, WORKS + "?division=" + at),
                "getCivilityWork", at -> Call.get(at, work(at)),
                "getHistoryOfCivilityWork", at -> Call.get(at, work(at) + "/history"),
                "registerCivilityWork",
                        at -> Call.post(at, WORKS, aWork().in(at).registered()),
                "reviseCivilityWork",
                        at -> Call.put(at, work(at), "", aWork().in(at).described()),
                "recordConsentToCivilityWork", at -> Call.put(at, work(at), "/consent", CONSENT),
                "changeStageOfCivilityWork",
                        at -> {
                            var work = work(at);
                            put(work, "/consent", CONSENT).then().statusCode(200);
                            return Call.change(at, work, "/transitions", step("CONSENTED"));
                        });
    }

    private static Map<String, AccessCase> organisations() {
        return Map.of(
                "listVolunteerOrganisations", at -> Call.get(at, ORGANISATIONS + "?division=" + at),
                "countVolunteerOrganisations", at -> Call.get(at, ORGANISATIONS + "/census?division=" + at),
                "getVolunteerOrganisation", at -> Call.get(at, organisation(at)),
                "getHistoryOfVolunteerOrganisation", at -> Call.get(at, organisation(at) + "/history"),
                "foundVolunteerOrganisation", at -> Call.post(at, ORGANISATIONS, corpsOfTheDistrictIn(at)),
                "reviseVolunteerOrganisation", at -> Call.put(at, organisation(at), "", renamed(at)),
                "dissolveVolunteerOrganisation",
                        at -> Call.change(
                                at, organisation(at), "/dissolution", Map.of("on", "2022-10-01", "reason", "试验")));
    }

    private static Map<String, AccessCase> activities() {
        return Map.of(
                "listActivities", at -> Call.get(at, ACTIVITIES + "?division=" + at),
                "getActivity", at -> Call.get(at, activity(at)),
                "getHistoryOfActivity", at -> Call.get(at, activity(at) + "/history"),
                "draftActivity", at -> Call.post(at, ACTIVITIES, drafted(at)),
                "reviseActivity", at -> Call.put(at, activity(at), "", drafted(at)),
                "changeStageOfActivity", at -> Call.change(at, activity(at), "/transitions", step("PUBLISHED")));
    }

    private static Map<String, AccessCase> takeOvers() {
        return Map.of(
                "takeOverCivilityWorks", at -> Call.post(at, WORKS + BATCHES, worksOf(at)),
                "getTakeOverOfCivilityWorks", at -> Call.get(Tokens.HOME, created(WORKS + BATCHES, worksOf(at))),
                "withdrawTakeOverOfCivilityWorks",
                        at -> Call.change(Tokens.HOME, created(WORKS + BATCHES, worksOf(at)), "/withdrawal", ""),
                "takeOverActivities", at -> Call.post(at, ACTIVITIES + BATCHES, activitiesOf(at)),
                "getTakeOverOfActivities", at -> Call.get(Tokens.HOME, created(ACTIVITIES + BATCHES, activitiesOf(at))),
                "withdrawTakeOverOfActivities",
                        at -> Call.change(
                                Tokens.HOME, created(ACTIVITIES + BATCHES, activitiesOf(at)), "/withdrawal", ""));
    }

    private static String work(String at) {
        return created(WORKS, aWork().in(at).registered());
    }

    private static String organisation(String at) {
        return aFederation().with("divisionCode", at).found();
    }

    private static Map<String, Object> renamed(String at) {
        return Map.of("name", aFederation().body().get("name"), "divisionCode", at);
    }

    /** Above it stands one of the district, which the caller may name though it lies outside. */
    private static Map<String, Object> corpsOfTheDistrictIn(String at) {
        return aFederation()
                .with("kind", "CORPS")
                .with("divisionCode", at)
                .below(organisation(Tokens.HOME))
                .body();
    }

    private static Object drafted(String at) {
        return anActivity().by(organisation(at)).in(at).body();
    }

    private static String activity(String at) {
        return created(ACTIVITIES, drafted(at));
    }

    private static Map<String, Object> step(String to) {
        return Map.of("to", to, "on", "2022-03-10");
    }

    private static Map<String, Object> worksOf(String at) {
        return batch(aWork().in(at).carriedOver(WorkStage.STARTED));
    }

    private static Map<String, Object> activitiesOf(String at) {
        return batch(anActivity().by(organisation(at)).in(at).carriedOver(ActivityStage.ENDED));
    }

    private static Map<String, Object> batch(Object row) {
        return Map.of("asOf", "2022-09-30", "sourceDocument", "试验台账", "records", List.of(row));
    }
}
