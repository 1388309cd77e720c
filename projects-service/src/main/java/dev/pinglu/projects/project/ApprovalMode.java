package dev.pinglu.projects.project;

/** How the authorities admit the project: 审批, 核准 or 备案. */
public enum ApprovalMode {
    APPROVAL,
    VERIFICATION,
    FILING
}
