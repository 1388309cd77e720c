package dev.pinglu.projects.contract;

/** What is contracted: 勘察设计, 施工, 监理, 材料设备采购, 工程总承包 or 其他服务. */
public enum ContractKind {
    SURVEY_AND_DESIGN,
    CONSTRUCTION,
    SUPERVISION,
    SUPPLY,
    ENGINEERING_PROCUREMENT_CONSTRUCTION,
    SERVICE;

    /** Whether it lets somebody build. */
    boolean isForWorks() {
        return this == CONSTRUCTION || this == ENGINEERING_PROCUREMENT_CONSTRUCTION;
    }
}
