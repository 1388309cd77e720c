package dev.pinglu.projects.contract;

/** What is contracted. */
public enum ContractKind {
    SURVEY_AND_DESIGN("勘察设计"),
    CONSTRUCTION("施工"),
    SUPERVISION("监理"),
    SUPPLY("材料设备采购"),
    ENGINEERING_PROCUREMENT_CONSTRUCTION("工程总承包"),
    SERVICE("其他服务");

    private final String chinese;

    ContractKind(String chinese) {
        this.chinese = chinese;
    }

    /** The kind as clerks call it. */
    String chinese() {
        return chinese;
    }

    /** Whether it lets somebody build. */
    boolean isForWorks() {
        return this == CONSTRUCTION || this == ENGINEERING_PROCUREMENT_CONSTRUCTION;
    }
}
