package dev.pinglu.civility.work;

/** Where money comes from: the four levels of government, an enterprise, those who benefit, or society. */
public enum FundSource {
    CENTRAL,
    PROVINCE,
    CITY,
    DISTRICT,
    ENTERPRISE,
    SELF_RAISED,
    SOCIAL
}
