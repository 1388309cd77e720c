package dev.pinglu.projects.parcel;

import static dev.pinglu.kit.sheet.Formats.areaMu;
import static dev.pinglu.kit.sheet.Formats.choice;
import static dev.pinglu.kit.sheet.Formats.day;
import static dev.pinglu.kit.sheet.Formats.moneyPerMu;
import static dev.pinglu.kit.sheet.Formats.text;
import static dev.pinglu.kit.sheet.Formats.whole;
import static java.util.stream.Collectors.toMap;

import dev.pinglu.kit.page.Words;
import dev.pinglu.kit.sheet.Column;
import dev.pinglu.kit.sheet.Column.Use;
import dev.pinglu.kit.sheet.SheetForm;
import dev.pinglu.projects.project.NamedProjects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Parcels as a sheet (地块台账); a row is a parcel as {@link LandParcelResponse} tells it, with its project. */
final class ParcelSheet {
    static final String PARK_CODE = "parkCode";
    static final SheetForm FORM = new SheetForm(
            "地块台账",
            Stream.of(owner(), area(), supply(), course()).flatMap(List::stream).toList());

    private ParcelSheet() {}

    private static List<Column> owner() {
        return Stream.concat(
                        Stream.of(
                                Column.of("地块名称", "parcelName", text())
                                        .alsoNamed("地块", "宗地名称")
                                        .mandatory(),
                                Column.of("宗地号", "parcelNo", text()).alsoNamed("宗地编号", "地块编号"),
                                Column.of("园区代码", PARK_CODE, text()).used(Use.NAMES)),
                        NamedProjects.columns().stream())
                .toList();
    }

    private static List<Column> area() {
        return List.of(
                Column.of("宗地面积", "totalMu", areaMu()).alsoNamed("总面积").addedUp(),
                Column.of("已清丈面积", "land.surveyedMu", areaMu())
                        .alsoNamed("已清丈土地")
                        .addedUp(),
                Column.of("已上报面积", "land.reportedMu", areaMu())
                        .alsoNamed("已上报土地")
                        .addedUp(),
                Column.of("已批准面积", "land.approvedMu", areaMu())
                        .alsoNamed("已批准土地")
                        .addedUp(),
                Column.of("已供地面积", "land.suppliedMu", areaMu())
                        .alsoNamed("已供应土地", "供地面积", "供应面积")
                        .addedUp());
    }

    private static List<Column> supply() {
        return List.of(
                Column.of("合同或决定书编号", "contractNo", text()).alsoNamed("出让合同编号", "合同编号", "划拨决定书编号"),
                Column.of("供应方式", "supplyWay", choice(words("supplyWay", SupplyWay.values())))
                        .alsoNamed("供地方式"),
                Column.of("供应日期", "suppliedOn", day()).alsoNamed("供地日期", "供地时间"),
                Column.of("约定动工日期", "agreedStartOn", day()).alsoNamed("约定动工时间", "约定开工日期"),
                Column.of("约定竣工日期", "agreedCompletionOn", day()).alsoNamed("约定竣工时间"),
                Column.of("约定投资强度", "agreedIntensityFenPerMu", moneyPerMu()).alsoNamed("每亩约定投资强度"));
    }

    /** What works and decisions tell. */
    private static List<Column> course() {
        return Stream.concat(
                        Stream.of(
                                        Column.of("区划代码", "divisionCode", text()),
                                        Column.of("状态", "status", choice(words("parcelStatus", ParcelStatus.values()))),
                                        Column.of("动工日期", "startedOn", day()),
                                        Column.of("中止开发日期", "stoppedOn", day()),
                                        Column.of("不计入天数", "notCountedDays", whole()),
                                        Column.of("认定日期", "determinedOn", day()))
                                .map(column -> column.used(Use.SHOWN)),
                        Stream.of(Column.of("闲置月数", "idleMonths", whole()).used(Use.RECKONED)))
                .toList();
    }

    /** As the pages call them. */
    private static <E extends Enum<E>> Map<String, E> words(String group, E[] constants) {
        return Stream.of(constants)
                .collect(toMap(
                        one -> Words.in(Words.ZH).getOrDefault(group + "." + one.name(), one.name()),
                        one -> one,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
