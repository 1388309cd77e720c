package dev.pinglu.projects.parcel;

import static dev.pinglu.kit.sheet.Formats.areaMu;
import static dev.pinglu.kit.sheet.Formats.choice;
import static dev.pinglu.kit.sheet.Formats.day;
import static dev.pinglu.kit.sheet.Formats.money;
import static dev.pinglu.kit.sheet.Formats.text;
import static dev.pinglu.kit.sheet.Formats.whole;
import static java.util.stream.Collectors.toMap;

import dev.pinglu.kit.page.Words;
import dev.pinglu.kit.sheet.Column;
import dev.pinglu.kit.sheet.SheetForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Parcels as a sheet (地块台账); a row is a parcel as {@link LandParcelResponse} tells it. */
final class ParcelSheet {
    static final SheetForm FORM = new SheetForm(
            "地块台账",
            List.of(
                    Column.of("地块名称", "parcelName", text()),
                    Column.of("宗地号", "parcelNo", text()),
                    Column.of("区划代码", "divisionCode", text()),
                    Column.of("园区代码", "parkCode", text()),
                    Column.of("合同或决定书编号", "contractNo", text()),
                    Column.of("宗地面积", "totalMu", areaMu()),
                    Column.of("已供地面积", "land.suppliedMu", areaMu()),
                    Column.of("供应方式", "supplyWay", choice(words("supplyWay", SupplyWay.values()))),
                    Column.of("供应日期", "suppliedOn", day()),
                    Column.of("约定动工日期", "agreedStartOn", day()),
                    Column.of("约定竣工日期", "agreedCompletionOn", day()),
                    Column.of("每亩约定投资强度", "agreedIntensityFenPerMu", money()),
                    Column.of("状态", "status", choice(words("parcelStatus", ParcelStatus.values()))),
                    Column.of("动工日期", "startedOn", day()),
                    Column.of("中止开发日期", "stoppedOn", day()),
                    Column.of("闲置月数", "idleMonths", whole()),
                    Column.of("不计入天数", "notCountedDays", whole()),
                    Column.of("认定日期", "determinedOn", day())));

    private ParcelSheet() {}

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
