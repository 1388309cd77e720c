package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.util.List;

/** How the investment of the year falls into its months, project by project. */
final class InvestmentPlanSheet implements Ledger {
    private static final String PATH = "/api/projects/investment-plans";
    private static final int MONTHS = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Row> rows;

    InvestmentPlanSheet(List<Row> rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "分月投资计划";
    }

    @Override
    public int steps() {
        return rows.size();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api api = clerks.on(Duty.PROJECTS);
        KnownRecords projects = KnownRecords.read(api, ProjectColumns.PATH, "localNo");
        for (Row row : rows) {
            String project = projects.find(row.text(Row.LOCAL_NO))
                    .orElseThrow(() -> row.wrong(Row.LOCAL_NO, "names no project"))
                    .path("id")
                    .asText();
            int year = row.count(ProjectColumns.YEAR);
            if (api.get(PATH + "?year=" + year + "&project=" + project)
                    .path("items")
                    .isEmpty()) {
                api.post(PATH, "investment-plan/" + row.text(Row.LOCAL_NO) + "/" + year, plan(row, project, year));
            }
            done.run();
        }
    }

    private static ObjectNode plan(Row row, String project, int year) {
        ObjectNode plan = JSON.createObjectNode().put("projectId", project).put("year", year);
        ArrayNode months = plan.putArray("months");
        for (int month = 1; month <= MONTHS; month++) {
            String column = month + "月(万元)";
            months.add(row.fen(column).orElseThrow(() -> row.wrong(column, "is empty")));
        }
        return plan;
    }
}
