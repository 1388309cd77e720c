package dev.pinglu.projects.occupant;

import static dev.pinglu.kit.sheet.Formats.areaMu;
import static dev.pinglu.kit.sheet.Formats.areaSqm;
import static dev.pinglu.kit.sheet.Formats.code;
import static dev.pinglu.kit.sheet.Formats.day;
import static dev.pinglu.kit.sheet.Formats.money;
import static dev.pinglu.kit.sheet.Formats.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.kit.sheet.Column;
import dev.pinglu.kit.sheet.SheetForm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Occupants of parks as a sheet (入园企业台账), with a column for each year of which an output is known. */
final class OccupantSheet {
    private final SheetForm form;

    OccupantSheet(List<Occupant> occupants) {
        var columns = new ArrayList<>(List.of(
                Column.of("园区代码", "parkCode", text()),
                Column.of("企业名称", "enterprise.name", text()),
                Column.of("统一社会信用代码", "enterprise.creditCode", code()),
                Column.of("入园日期", "admittedOn", day()),
                Column.of("退出日期", "leftOn", day()),
                Column.of("退出说明", "leaveReason", text()),
                Column.of("用地面积", "landMu", areaMu()),
                Column.of("使用厂房面积", "plantSqm", areaSqm()),
                Column.of("固定资产投资", "investmentFen", money())));
        years(occupants).forEach(year -> columns.add(Column.of(year + "年产值", "output." + year, money())));
        form = new SheetForm("入园企业台账", columns);
    }

    private static Stream<Integer> years(List<Occupant> occupants) {
        return occupants.stream()
                .flatMap(occupant -> occupant.outputs().stream().map(YearOutput::year))
                .distinct()
                .sorted();
    }

    SheetForm form() {
        return form;
    }

    /** An occupant as a row of the sheet. */
    static JsonNode row(ObjectMapper json, Occupant occupant) {
        ObjectNode row = json.valueToTree(OccupantResponse.from(occupant));
        var outputs = row.putObject("output");
        occupant.outputs().forEach(one -> outputs.put(String.valueOf(one.year()), one.outputFen()));
        return row;
    }
}
