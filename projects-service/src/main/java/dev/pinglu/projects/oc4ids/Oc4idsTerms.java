package dev.pinglu.projects.oc4ids;

import dev.pinglu.projects.project.ConstructionNature;
import dev.pinglu.projects.project.Overlay;
import dev.pinglu.projects.project.ProjectStage;

/** The words of OC4IDS for those of the ledger, and the schemes of what the standard has no word for. */
final class Oc4idsTerms {
    /** Currency of every amount. */
    static final String CURRENCY = "CNY";
    /** 全国投资项目在线审批监管平台: the platform that assigns the national codes of projects. */
    static final String NATIONAL_CODE = "CN-TZXM";
    /** The number under which clerks know a project. */
    static final String LOCAL_NO = "pinglu-local-number";
    /** 统一社会信用代码, GB 32100-2015. */
    static final String CREDIT_CODE = "CN-USCC";
    /** 统计用区划代码. */
    static final String DIVISION = "CN-XZQH";
    /** 国民经济行业分类, GB/T 4754. */
    static final String INDUSTRY = "CN-GBT4754";

    static final String SECTOR = "pinglu-sector";
    static final String LEVEL = "pinglu-level";
    static final String INVESTOR = "pinglu-investor";
    static final String APPROVAL = "pinglu-approval";
    static final String NATURE = "pinglu-nature";
    static final String CAPACITY = "capacity";

    static final String PUBLIC_AUTHORITY = "publicAuthority";
    static final String FUNDER = "funder";

    private Oc4idsTerms() {}

    /** Codelist projectStatus. A suspension has no status of its own: the stage remains. */
    static String status(ProjectStage stage, Overlay overlay) {
        if (overlay == Overlay.CANCELLED) {
            return "cancelled";
        }
        return switch (stage) {
            case LEAD, RESERVE -> "identification";
            case PREPARATION, READY -> "preparation";
            case CONSTRUCTION -> "implementation";
            case COMPLETED -> "completion";
            case COMMISSIONED, FULL_CAPACITY, CLOSED -> "maintenance";
        };
    }

    /** Codelist projectType. */
    static String type(ConstructionNature nature) {
        return switch (nature) {
            case NEW -> "construction";
            case EXPANSION -> "expansion";
            case TECH_UPGRADE, RECONSTRUCTION -> "rehabilitation";
            case RELOCATION -> "replacement";
        };
    }
}
