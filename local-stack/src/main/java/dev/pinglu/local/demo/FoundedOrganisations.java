package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Volunteer organisations; those above stand before those below them. */
final class FoundedOrganisations implements Ledger {
    static final String PATH = "/api/civility/volunteer-organisations";
    private static final Map<String, String> KINDS = Words.ordered("联合会", "FEDERATION", "总队", "CORPS", "服务队", "TEAM");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Row> rows;

    FoundedOrganisations(List<Row> rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "志愿服务组织";
    }

    @Override
    public int steps() {
        return rows.size();
    }

    @Override
    public void send(Clerks clerks, Runnable done) {
        Api api = clerks.on(Duty.ORGANISATIONS);
        KnownRecords known = KnownRecords.read(api, PATH, "name");
        Map<String, String> ids = new HashMap<>();
        for (Row row : rows) {
            JsonNode organisation = known.find(row.text("名称"))
                    .orElseGet(() -> api.post(PATH, "found/" + row.text("名称"), founding(row, ids)));
            ids.put(row.text("名称"), organisation.path("id").asText());
            row.date("解散日期")
                    .filter(end -> !organisation.has("dissolvedOn"))
                    .ifPresent(end -> dissolve(api, row, organisation, end));
            done.run();
        }
    }

    private static ObjectNode founding(Row row, Map<String, String> ids) {
        ObjectNode organisation = JSON.createObjectNode()
                .put("kind", row.word("类别", KINDS))
                .put("name", row.text("名称"))
                .put("divisionCode", row.text("区划代码"))
                .put("foundedOn", row.text("成立日期"));
        row.optional("上级组织").ifPresent(parent -> organisation.put("parentId", row.word("上级组织", ids)));
        return organisation;
    }

    private static void dissolve(Api api, Row row, JsonNode organisation, LocalDate end) {
        ObjectNode dissolution =
                JSON.createObjectNode().put("on", end.toString()).put("reason", row.text("备注"));
        api.post(
                PATH + "/" + organisation.path("id").asText() + "/dissolution",
                "dissolve/" + row.text("名称"),
                dissolution,
                organisation.path("version").asLong());
    }
}
