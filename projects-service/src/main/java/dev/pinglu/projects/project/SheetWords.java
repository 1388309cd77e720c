package dev.pinglu.projects.project;

import dev.pinglu.kit.problem.Violation;
import java.util.Map;

/** What a broken rule is to a clerk who looks at the sheet. */
final class SheetWords {
    private static final Map<String, String> BY_RULE = Map.ofEntries(
            Map.entry("field.not-null", "必填"),
            Map.entry("field.not-blank", "必填"),
            Map.entry("field.size", "太长"),
            Map.entry("field.min", "太小"),
            Map.entry("field.max", "太大"),
            Map.entry("field.digits", "位数太多"),
            Map.entry("field.positive", "应大于0"),
            Map.entry("field.positive-or-zero", "不能是负数"),
            Map.entry("field.pattern", "应为国民经济行业代码，如D4411"),
            Map.entry("division.unknown", "没有这个区划"),
            Map.entry("division.outside", "不在本区"),
            Map.entry("division.expired", "这个区划已经撤销或变更"),
            Map.entry("project.code.format", "应为YYMM-DDDDDD-II-TT-NNNNNN，月份真实"),
            Map.entry("project.code.division", "代码中的区划与项目所在地不符"),
            Map.entry("owner.credit-code", "不是统一社会信用代码：应为18位，末位为校验码"),
            Map.entry("project.investment.parts", "各部分之和与总投资不符"),
            Map.entry("project.date.third", "写了旬，没有写月份"),
            Map.entry("project.date.order", "早于计划开工"),
            Map.entry("project.park.batch", "写了入园批次，没有写园区代码"),
            Map.entry("park.unknown", "没有这个园区"),
            Map.entry("project.land.reported", "已上报土地超过已清丈土地"),
            Map.entry("project.land.approved", "已批准土地超过已上报土地"),
            Map.entry("listing.year", "没有这个年度的计划"),
            Map.entry("listing.admitted.future", "列入日期在今天之后"));

    private SheetWords() {}

    /** In Chinese; a rule that has no words here keeps its own. */
    static String of(Violation violation) {
        return BY_RULE.getOrDefault(violation.rule(), violation.message());
    }
}
