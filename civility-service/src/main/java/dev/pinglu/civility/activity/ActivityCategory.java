package dev.pinglu.civility.activity;

/** What an activity serves: 理论宣讲, 环境整治, 社区服务, 扶弱助困, 文化文艺, 文明交通, 卫生健康 or 其他. */
public enum ActivityCategory {
    PUBLIC_TALKS,
    ENVIRONMENT,
    COMMUNITY,
    CARE,
    CULTURE,
    TRAFFIC,
    HEALTH,
    OTHER
}
