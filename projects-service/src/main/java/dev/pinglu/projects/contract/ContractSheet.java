package dev.pinglu.projects.contract;

import static dev.pinglu.kit.sheet.Formats.choice;
import static dev.pinglu.kit.sheet.Formats.code;
import static dev.pinglu.kit.sheet.Formats.day;
import static dev.pinglu.kit.sheet.Formats.money;
import static dev.pinglu.kit.sheet.Formats.text;
import static dev.pinglu.kit.sheet.Formats.whole;
import static java.util.stream.Collectors.toMap;

import dev.pinglu.kit.sheet.Column;
import dev.pinglu.kit.sheet.SheetForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Contracts as a sheet (合同台账); a row is a contract as {@link ContractResponse} tells it. */
final class ContractSheet {
    static final SheetForm FORM = new SheetForm(
            "合同台账",
            List.of(
                    Column.of("项目名称", "projectTitle", text()),
                    Column.of("区划代码", "divisionCode", text()),
                    Column.of("合同编号", "number", text()),
                    Column.of("合同名称", "title", text()),
                    Column.of("合同类别", "kind", choice(kinds())),
                    Column.of("对方单位", "party.name", text()),
                    Column.of("统一社会信用代码", "party.creditCode", code()),
                    Column.of("签订日期", "signedOn", day()),
                    Column.of("签订金额", "amountFen", money()),
                    Column.of("变更次数", "variations", whole()),
                    Column.of("现合同金额", "currentAmountFen", money()),
                    Column.of("状态", "status", choice(statuses())),
                    Column.of("结束日期", "endedOn", day()),
                    Column.of("结束说明", "reason", text())));

    private ContractSheet() {}

    private static Map<String, ContractKind> kinds() {
        return Stream.of(ContractKind.values())
                .collect(toMap(ContractKind::chinese, kind -> kind, (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, ContractStatus> statuses() {
        return Stream.of(ContractStatus.values())
                .collect(toMap(ContractStatus::chinese, status -> status, (one, other) -> one, LinkedHashMap::new));
    }
}
