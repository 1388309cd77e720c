package dev.pinglu.projects.project;

/** Nature of the construction: 新建, 扩建, 技术改造, 迁建 or 改建. */
public enum ConstructionNature {
    NEW,
    EXPANSION,
    TECH_UPGRADE,
    RELOCATION,
    RECONSTRUCTION
}
