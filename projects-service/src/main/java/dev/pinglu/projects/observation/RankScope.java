package dev.pinglu.projects.observation;

/** Among whom a rank is held: the counties and districts of the city, the province or the nation. */
public enum RankScope {
    CITY,
    PROVINCE,
    NATION
}
