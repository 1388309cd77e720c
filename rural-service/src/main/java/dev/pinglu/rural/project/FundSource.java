package dev.pinglu.rural.project;

/** Who pays: the budgets from the centre (中央) down to the district (区级), enterprises, the village itself, society. */
public enum FundSource {
    CENTRAL,
    PROVINCE,
    CITY,
    DISTRICT,
    ENTERPRISE,
    SELF_RAISED,
    SOCIAL
}
