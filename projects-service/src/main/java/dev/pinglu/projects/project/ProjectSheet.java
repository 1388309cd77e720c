package dev.pinglu.projects.project;

import static dev.pinglu.kit.sheet.Formats.areaMu;
import static dev.pinglu.kit.sheet.Formats.choice;
import static dev.pinglu.kit.sheet.Formats.code;
import static dev.pinglu.kit.sheet.Formats.day;
import static dev.pinglu.kit.sheet.Formats.money;
import static dev.pinglu.kit.sheet.Formats.plannedTime;
import static dev.pinglu.kit.sheet.Formats.text;
import static dev.pinglu.kit.sheet.Formats.whole;

import dev.pinglu.kit.sheet.Column;
import dev.pinglu.kit.sheet.SheetForm;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sheet of key projects as clerks keep it, declared once for import, template and export. */
final class ProjectSheet {
    static final String PROJECT = "project";
    static final String LISTING = "listing";
    static final String LISTED_IN = "listedIn";
    static final String PARK_CODE = "parkCode";
    static final String STAGE = "stage";
    static final SheetForm FORM = new SheetForm(
            "重点工程项目",
            Stream.of(identity(), kind(), builder(), investment(), plan(), place(), year())
                    .flatMap(List::stream)
                    .toList());

    private ProjectSheet() {}

    private static List<Column> identity() {
        return List.of(
                Column.of("本地编号", "project.localNo", text()).alsoNamed("项目编号"),
                Column.of("项目代码", "project.code", code()).alsoNamed("全国投资项目代码", "投资项目代码"),
                Column.of("项目名称", "project.title", text()).alsoNamed("项目").mandatory(),
                Column.of("项目简称", "project.shortTitle", text()).alsoNamed("简称"));
    }

    private static List<Column> kind() {
        return List.of(
                Column.of("级别", "project.level", choice(levels()))
                        .alsoNamed("项目级别")
                        .mandatory(),
                Column.of("投资主体", "project.kind", choice(investors())).mandatory(),
                Column.of("审批方式", "project.approvalMode", choice(approvals()))
                        .alsoNamed("立项方式")
                        .mandatory(),
                Column.of("建设性质", "project.constructionNature", choice(natures()))
                        .mandatory(),
                Column.of("行业", "project.sector", text()).alsoNamed("所属行业").mandatory(),
                Column.of("行业代码", "project.industryCode", code()));
    }

    private static List<Column> builder() {
        return List.of(
                Column.of("区划代码", "project.divisionCode", code()).mandatory(),
                Column.of("建设单位", "project.owner.name", text())
                        .alsoNamed("项目单位", "业主单位", "owner")
                        .mandatory(),
                Column.of("统一社会信用代码", "project.owner.creditCode", code()).alsoNamed("信用代码"),
                Column.of("建设规模", "project.scale", text()).alsoNamed("建设内容及规模", "建设规模及内容", "主要建设内容"),
                Column.of("设计产能", "project.capacity", new CapacityFormat()));
    }

    private static List<Column> investment() {
        return List.of(
                Column.of("总投资", "project.totalInvestmentFen", money())
                        .alsoNamed("计划总投资", "项目总投资", "totalInvestment")
                        .mandatory()
                        .addedUp(),
                Column.of("建筑安装", "project.investmentParts.constructionFen", money())
                        .alsoNamed("其中:建筑安装", "建安投资")
                        .addedUp(),
                Column.of("设备购置", "project.investmentParts.equipmentFen", money())
                        .alsoNamed("设备投资")
                        .addedUp(),
                Column.of("其他投资", "project.investmentParts.otherFen", money()).addedUp());
    }

    private static List<Column> plan() {
        return List.of(
                Column.of("计划开工", "project.plannedStart", plannedTime()).alsoNamed("计划开工时间"),
                Column.of("计划竣工", "project.plannedCompletion", plannedTime()).alsoNamed("计划竣工时间"),
                Column.of("计划投产", "project.plannedCommissioning", plannedTime()).alsoNamed("计划投产时间"));
    }

    private static List<Column> place() {
        return List.of(
                Column.of("园区代码", PARK_CODE, text()),
                Column.of("入园批次", "project.parkBatch", whole()),
                Column.of("已清丈土地", "project.land.surveyedMu", areaMu()).addedUp(),
                Column.of("已上报土地", "project.land.reportedMu", areaMu()).addedUp(),
                Column.of("已批准土地", "project.land.approvedMu", areaMu()).addedUp(),
                Column.of("已供应土地", "project.land.suppliedMu", areaMu()).addedUp());
    }

    private static List<Column> year() {
        return List.of(
                Column.of("年度", LISTED_IN, whole()),
                Column.of("本年计划投资", "listing.annualPlanFen", money())
                        .alsoNamed("年度计划投资", "本年度计划投资", "当年计划投资")
                        .addedUp(),
                Column.of("计划开工月份", "listing.plannedStartMonth", whole()),
                Column.of("计划投产月份", "listing.plannedCommissionMonth", whole()),
                Column.of("列入日期", "listing.admittedOn", day()).alsoNamed("入库日期"),
                Column.of("当前阶段", STAGE, choice(stages())));
    }

    private static Map<String, ProjectLevel> levels() {
        return words(
                List.of("国家级", "省级", "市级", "区级"),
                ProjectLevel.NATIONAL,
                ProjectLevel.PROVINCE,
                ProjectLevel.CITY,
                ProjectLevel.DISTRICT);
    }

    private static Map<String, InvestorKind> investors() {
        return words(List.of("政府", "企业"), InvestorKind.GOVERNMENT, InvestorKind.ENTERPRISE);
    }

    private static Map<String, ApprovalMode> approvals() {
        return words(List.of("审批", "核准", "备案"), ApprovalMode.APPROVAL, ApprovalMode.VERIFICATION, ApprovalMode.FILING);
    }

    private static Map<String, ConstructionNature> natures() {
        return words(
                List.of("新建", "扩建", "技术改造", "迁建", "改建"),
                ConstructionNature.NEW,
                ConstructionNature.EXPANSION,
                ConstructionNature.TECH_UPGRADE,
                ConstructionNature.RELOCATION,
                ConstructionNature.RECONSTRUCTION);
    }

    private static Map<String, ProjectStage> stages() {
        return words(
                Arrays.stream(ProjectStage.values()).map(ProjectStage::chinese).toList(), ProjectStage.values());
    }

    @SafeVarargs
    private static <E> Map<String, E> words(List<String> words, E... constants) {
        var byWord = new LinkedHashMap<String, E>();
        for (int i = 0; i < constants.length; i++) {
            byWord.put(words.get(i), constants[i]);
        }
        return byWord;
    }
}
