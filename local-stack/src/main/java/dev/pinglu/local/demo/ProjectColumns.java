package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The columns that both sheets of key projects have: what a project is, and its place in the plan of a year. */
final class ProjectColumns {
    static final String PATH = "/api/projects/key-projects";
    static final String YEAR = "年度";
    static final Map<String, String> STAGES = Words.ordered(
            "线索", "LEAD",
            "储备", "RESERVE",
            "前期", "PREPARATION",
            "具备开工", "READY",
            "开工", "CONSTRUCTION",
            "竣工", "COMPLETED",
            "投产", "COMMISSIONED",
            "达产", "FULL_CAPACITY",
            "关闭", "CLOSED");
    private static final Map<String, String> LEVELS =
            Words.ordered("国家级", "NATIONAL", "省级", "PROVINCE", "市级", "CITY", "区级", "DISTRICT");
    private static final Map<String, String> KINDS = Words.ordered("政府", "GOVERNMENT", "企业", "ENTERPRISE");
    private static final Map<String, String> APPROVALS =
            Words.ordered("审批", "APPROVAL", "核准", "VERIFICATION", "备案", "FILING");
    private static final Map<String, String> NATURES = Words.ordered(
            "新建", "NEW", "扩建", "EXPANSION", "技术改造", "TECH_UPGRADE", "迁建", "RELOCATION", "改建", "RECONSTRUCTION");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProjectColumns() {}

    /** The request that describes the project. */
    static ObjectNode description(Row row) {
        ObjectNode project = JSON.createObjectNode();
        project.put("localNo", row.text(Row.LOCAL_NO));
        row.optional("项目代码").ifPresent(code -> project.put("code", code));
        project.put("title", row.text("项目名称"));
        project.put("level", row.word("级别", LEVELS));
        project.put("kind", row.word("投资主体", KINDS));
        project.put("approvalMode", row.word("审批方式", APPROVALS));
        project.put("constructionNature", row.word("建设性质", NATURES));
        project.put("sector", row.text("行业"));
        row.optional("行业代码").ifPresent(code -> project.put("industryCode", code));
        project.put("divisionCode", row.text("区划代码"));
        project.putObject("owner").put("name", row.text("建设单位"));
        row.optional("建设规模").ifPresent(scale -> project.put("scale", scale));
        row.optional("设计产能").ifPresent(cell -> project.set("capacity", capacity(row, cell)));
        String total = "总投资(万元)";
        project.put("totalInvestmentFen", row.fen(total).orElseThrow(() -> row.wrong(total, "is empty")));
        row.planned("计划开工").ifPresent(time -> project.set("plannedStart", JSON.valueToTree(time)));
        row.planned("计划竣工").ifPresent(time -> project.set("plannedCompletion", JSON.valueToTree(time)));
        row.planned("计划投产").ifPresent(time -> project.set("plannedCommissioning", JSON.valueToTree(time)));
        ObjectNode land = JSON.createObjectNode();
        row.number("已清丈土地(亩)").ifPresent(area -> land.put("surveyedMu", area));
        row.number("已上报土地(亩)").ifPresent(area -> land.put("reportedMu", area));
        if (!land.isEmpty()) {
            project.set("land", land);
        }
        return project;
    }

    /** The request that puts the project into the plan of its {@link #YEAR}. */
    static ObjectNode listing(Row row) {
        ObjectNode listing = JSON.createObjectNode();
        row.fen("本年计划投资(万元)").ifPresent(fen -> listing.put("annualPlanFen", fen));
        row.integer("计划开工月份").ifPresent(month -> listing.put("plannedStartMonth", month));
        row.integer("计划投产月份").ifPresent(month -> listing.put("plannedCommissionMonth", month));
        listing.put("admittedOn", row.text("入库日期"));
        return listing;
    }

    /** Product, amount and unit, several of them parted by semicolons: {@code 3号机组 1000 MW;4号机组 1000 MW}. */
    private static ArrayNode capacity(Row row, String cell) {
        ArrayNode capacity = JSON.createArrayNode();
        for (String one : cell.split("[;;]")) {
            List<String> parts = List.of(one.strip().split("\\s+"));
            if (parts.size() < 3) {
                throw row.wrong("设计产能", "is not product, amount and unit: " + one);
            }
            try {
                capacity.addObject()
                        .put("product", parts.get(0))
                        .put("designAnnual", new BigDecimal(parts.get(1)))
                        .put("unit", String.join("", parts.subList(2, parts.size())));
            } catch (NumberFormatException unreadable) {
                throw row.wrong("设计产能", "has no amount: " + one);
            }
        }
        return capacity;
    }
}
