package dev.pinglu.projects.contract;

import static dev.pinglu.kit.sheet.Formats.choice;
import static dev.pinglu.kit.sheet.Formats.code;
import static dev.pinglu.kit.sheet.Formats.day;
import static dev.pinglu.kit.sheet.Formats.money;
import static dev.pinglu.kit.sheet.Formats.text;
import static dev.pinglu.kit.sheet.Formats.whole;
import static java.util.stream.Collectors.toMap;

import dev.pinglu.kit.sheet.Column;
import dev.pinglu.kit.sheet.Column.Use;
import dev.pinglu.kit.sheet.SheetForm;
import dev.pinglu.projects.project.NamedProjects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Contracts as a sheet (合同台账): a row is a contract as {@link ContractResponse} tells it, with its project. */
final class ContractSheet {
    static final SheetForm FORM = new SheetForm(
            "合同台账",
            Stream.of(NamedProjects.columns(), signed(), course())
                    .flatMap(List::stream)
                    .toList());

    private ContractSheet() {}

    private static List<Column> signed() {
        return List.of(
                Column.of("合同编号", "number", text()).alsoNamed("合同号").mandatory(),
                Column.of("合同名称", "title", text()).mandatory(),
                Column.of("合同类别", "kind", choice(kinds())).alsoNamed("合同类型").mandatory(),
                Column.of("对方单位", "party.name", text())
                        .alsoNamed("承包单位", "合同相对方", "party")
                        .mandatory(),
                Column.of("统一社会信用代码", "party.creditCode", code()).alsoNamed("信用代码"),
                Column.of("签订日期", "signedOn", day()).alsoNamed("签订时间").mandatory(),
                Column.of("签订金额", "amountFen", money())
                        .alsoNamed("合同金额", "合同价款", "签约合同价", "amount")
                        .mandatory()
                        .addedUp());
    }

    /** What variations and the end tell. */
    private static List<Column> course() {
        return Stream.of(
                        Column.of("区划代码", "divisionCode", text()),
                        Column.of("变更次数", "variations", whole()),
                        Column.of("现合同金额", "currentAmountFen", money()).addedUp(),
                        Column.of("状态", "status", choice(statuses())),
                        Column.of("结束日期", "endedOn", day()),
                        Column.of("结束说明", "reason", text()))
                .map(column -> column.used(Use.SHOWN))
                .toList();
    }

    private static Map<String, ContractKind> kinds() {
        return Stream.of(ContractKind.values())
                .collect(toMap(ContractKind::chinese, kind -> kind, (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, ContractStatus> statuses() {
        return Stream.of(ContractStatus.values())
                .collect(toMap(ContractStatus::chinese, status -> status, (one, other) -> one, LinkedHashMap::new));
    }
}
