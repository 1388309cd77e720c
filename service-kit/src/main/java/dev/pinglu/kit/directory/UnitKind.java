package dev.pinglu.kit.directory;

/** What a unit is. */
public enum UnitKind {
    /** 区领导. */
    LEADERSHIP,
    /** 部门. */
    DEPARTMENT,
    /** 办公室、中心, mostly below a department. */
    OFFICE,
    /** 乡镇、街道. */
    TOWNSHIP,
    /** 社区. */
    COMMUNITY
}
