package dev.pinglu.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.demo.ProjectEvidence;
import dev.pinglu.local.rest.Api;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Clerks who enter listed projects under construction and complete them until they are told to stop, and remember every answer they got. */
final class Writers implements AutoCloseable {
    private static final int CLERKS = 4;
    private static final String PATH = "/api/projects/key-projects";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api clerk;
    private final ProjectEvidence evidence;
    private final Api officer;
    private final String run;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLERKS);
    private final List<Future<Void>> clerks = new ArrayList<>();

    Writers(Suite suite, String run) {
        this.clerk = suite.as("projects-clerk");
        this.officer = suite.as("data-officer");
        // A record of acceptance needs nobody who verifies it.
        this.evidence = new ProjectEvidence(clerk, clerk, officer);
        this.run = run;
        for (int i = 0; i < CLERKS; i++) {
            int desk = i;
            clerks.add(threads.submit((Callable<Void>) () -> work(desk)));
        }
    }

    /** The stage that was last acknowledged for each project, by id. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** Lets everybody finish what they have begun. */
    void stop() throws Exception {
        stopped.set(true);
        for (Future<Void> clerk : clerks) {
            clerk.get();
        }
    }

    private Void work(int desk) {
        for (int n = 1; !stopped.get(); n++) {
            String number = run + "-" + desk + "-" + n;
            officer.post(PATH + "/take-overs", number, takeOver(number));
            JsonNode project =
                    clerk.get(PATH + "?q=" + number + "-").path("items").get(0);
            String id = project.path("id").asText();
            acknowledged.put(id, project.path("stage").asText());
            move(id, number, "COMPLETED", project.path("version").asLong());
        }
        return null;
    }

    private void move(String id, String number, String to, long version) {
        evidence.record(number, id, to, LocalDate.of(2022, 10, 20));
        ObjectNode step = JSON.createObjectNode().put("to", to).put("on", "2022-10-20");
        clerk.post(PATH + "/" + id + "/transitions", number + "/" + to, step, version);
        acknowledged.put(id, to);
    }

    private static ObjectNode takeOver(String number) {
        ObjectNode request = JSON.createObjectNode();
        request.put("asOf", "2022-10-19").put("sourceDocument", "load " + number);
        ObjectNode entry = request.putArray("records").addObject().put("stage", "CONSTRUCTION");
        entry.putObject("actual").put("start", "2022-10-19");
        ObjectNode project = entry.putObject("project");
        project.put("localNo", number + "-").put("title", "压力测试项目 " + number);
        project.put("level", "DISTRICT").put("kind", "ENTERPRISE").put("approvalMode", "FILING");
        project.put("constructionNature", "NEW").put("sector", "测试").put("divisionCode", "140603205");
        project.put("totalInvestmentFen", 100_000_000).putObject("owner").put("name", "压力测试单位");
        project.putObject("plannedStart").put("year", 2022).put("month", 10);
        ObjectNode listing = entry.putArray("listings").addObject().put("year", 2022);
        listing.putObject("listing").put("admittedOn", "2022-01-20");
        return request;
    }

    @Override
    public void close() {
        stopped.set(true);
        threads.shutdownNow();
    }
}
