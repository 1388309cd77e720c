package dev.pinglu.civility.work;

/** The four categories of works: 基础设施建设与维护, 老旧小区改造, 环卫设施设备改造 and 公园广场改造. */
public enum WorkCategory {
    INFRASTRUCTURE_UPKEEP,
    OLD_COMPOUND,
    SANITATION,
    PARKS_SQUARES
}
