package dev.pinglu.projects.evidence;

import dev.pinglu.kit.work.Wording;

/** What a piece of evidence is. */
public enum EvidenceType {
    BRIEF("项目简介", "Brief of the project", false),
    APPROVAL_DOCUMENT("审批、核准或备案文件", "Approval, verification or filing document", true),
    FUNDS("资金到位证明", "Proof of funds", false),
    CONSTRUCTION_PERMIT("施工许可证", "Construction permit", true),
    APPROVED_START_REPORT("批准的开工报告", "Approved start report", true),
    CONTRACT("施工合同", "Contract for the works", true),
    PHOTO("现场照片", "Photo of the site", false),
    ACCEPTANCE_RECORD("竣工验收记录", "Acceptance record", false),
    OUTPUT_RECORD("产量记录", "Record of output", false),
    FINAL_ACCOUNT("竣工决算", "Final account", false),
    DECISION_DOCUMENT("决定文件", "Decision document", true);

    private final Wording title;
    private final boolean numbered;

    EvidenceType(String zh, String en, boolean numbered) {
        this.title = new Wording(zh, en);
        this.numbered = numbered;
    }

    /** As clerks call it. */
    public Wording title() {
        return title;
    }

    /** Whether whoever issues it gives it a number. */
    boolean isNumbered() {
        return numbered;
    }
}
