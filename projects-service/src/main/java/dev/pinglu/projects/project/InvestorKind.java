package dev.pinglu.projects.project;

/** Who invests: the government (政府投资) or an enterprise (企业投资). */
public enum InvestorKind {
    GOVERNMENT,
    ENTERPRISE
}
