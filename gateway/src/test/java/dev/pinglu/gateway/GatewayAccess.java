package dev.pinglu.gateway;

import static dev.pinglu.gateway.testing.AlertState.anAlert;
import static dev.pinglu.gateway.testing.ProjectState.aProject;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.pinglu.gateway.testing.ProjectState;
import dev.pinglu.gateway.testing.Publisher;
import dev.pinglu.gateway.testing.ReadModel;
import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import dev.pinglu.kit.testing.Tokens;
import java.util.HashMap;
import java.util.Map;

/** How each operation of the gateway is called by someone who may call it. */
public final class GatewayAccess {
    private GatewayAccess() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        var cases = new HashMap<String, AccessCase>();
        cases.put("getOverview", at -> Call.get(at, "/api/overview?division=" + at));
        cases.put("listMetrics", at -> Call.get(at, "/api/metrics"));
        cases.put("getMetric", at -> Call.get(at, "/api/metrics/projects.listed"));
        cases.put("getMetricValue", at -> Call.get(at, "/api/metrics/projects.listed/values?division=" + at));
        cases.put("getMetricSeries", at -> Call.get(at, "/api/metrics/projects.starts/series?division=" + at));
        cases.put("getMetricComparison", at -> Call.get(at, "/api/metrics/projects.starts/comparison?division=" + at));
        cases.put("listRestatements", at -> Call.get(at, "/api/metrics/projects.starts/restatements?division=" + at));
        cases.put("explainMetric", at -> Call.get(at, "/api/explain?metric=projects.listed&division=" + at));
        cases.put("listEvents", at -> Call.get(at, "/api/events?division=" + at));
        cases.put("getEvent", at -> Call.get(at, "/api/events/" + eventIn(at)));
        cases.put("getDivisionTree", at -> Call.get(at, "/api/divisions"));
        cases.put("getDivision", at -> Call.get(at, "/api/divisions/" + at));
        cases.put("getEventSchema", at -> Call.get(at, "/schemas/" + ProjectState.TYPE + ".json"));
        cases.put("getOpenApi", at -> Call.get(at, "/q/openapi"));
        cases.put("getAsyncApi", at -> Call.get(at, "/asyncapi"));
        cases.put("listWork", at -> Call.get(at, "/api/work?division=" + at));
        cases.put("countWork", at -> Call.get(at, "/api/work/counts?division=" + at));
        cases.put("listAlerts", at -> Call.get(at, "/api/alerts?division=" + at));
        cases.put("countAlerts", at -> Call.get(at, "/api/alerts/counts?division=" + at));
        cases.put("getAlert", at -> Call.get(at, alertIn(at)));
        cases.put("acknowledgeAlert", at -> Call.change(at, alertIn(at), "/acknowledgements", Map.of("note", "已知悉")));
        cases.putAll(administration());
        return cases;
    }

    private static Map<String, AccessCase> administration() {
        return Map.of(
                "getIngestStatus", at -> Call.get(Tokens.HOME, "/api/admin/ingest"),
                "listParkedRecords", at -> Call.get(Tokens.HOME, "/api/admin/ingest/parked"),
                "retryParkedRecords", at -> Call.post(Tokens.HOME, "/api/admin/ingest/parked/retry", ""),
                "rebuildModel", at -> whenNoneRuns("/api/admin/rebuild"),
                "rebuildModelFromTopics", at -> whenNoneRuns("/api/admin/rebuild/from-topics?acceptLoss=true"),
                "listRebuilds", at -> Call.get(Tokens.HOME, "/api/admin/rebuild/runs"),
                "getRebuild", at -> Call.get(Tokens.HOME, "/api/admin/rebuild/runs/" + aRebuild()),
                "recomputeModel", at -> Call.post(Tokens.HOME, "/api/admin/recompute", ""),
                "reconcile", at -> Call.post(Tokens.HOME, "/api/admin/reconcile", ""));
    }

    /** An alert that is open in a division. */
    private static String alertIn(String division) {
        var alert = anAlert("示例项目", division);
        try (var publisher = new Publisher()) {
            publisher.send(alert.record());
        }
        var path = "/api/alerts/" + alert.id();
        await("the alert is read").until(() -> given().get(path).statusCode() == 200);
        return path;
    }

    /** While a rebuild runs, another one is refused. */
    private static Call whenNoneRuns(String path) {
        ReadModel.isAtRest();
        return Call.post(Tokens.HOME, path, "");
    }

    private static String aRebuild() {
        ReadModel.isAtRest();
        given().post("/api/admin/rebuild").then().statusCode(200);
        return given().get("/api/admin/rebuild/runs").jsonPath().getString("items[0].id");
    }

    /** The id in the log of an event that has just happened in a division. */
    public static int eventIn(String division) {
        var project = aProject(division, 1851);
        try (var publisher = new Publisher()) {
            publisher.publish(project);
        }
        var events = "/api/events?subject=" + project.key();
        await("the event is in the log")
                .until(() -> !given().get(events).jsonPath().getList("items").isEmpty());
        return given().get(events).jsonPath().getInt("items[0].id");
    }
}
