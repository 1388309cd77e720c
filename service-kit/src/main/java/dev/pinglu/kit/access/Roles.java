package dev.pinglu.kit.access;

/** The roles that a token may carry, as the identity provider spells them; docs/security.md says what each may do. */
public final class Roles {
    /** 区领导: sees every figure and every record of the division. */
    public static final String LEADER = "leader";

    public static final String PROJECTS_CLERK = "projects-clerk";
    public static final String PARK_CLERK = "park-clerk";
    public static final String RURAL_CLERK = "rural-clerk";
    public static final String VILLAGE_CLERK = "village-clerk";
    public static final String TOWNSHIP_CLERK = "township-clerk";

    /** Decides what clerks of agriculture propose. */
    public static final String RURAL_APPROVER = "rural-approver";

    public static final String CIVILITY_CLERK = "civility-clerk";
    public static final String COMMUNITY_CLERK = "community-clerk";
    public static final String DEPARTMENT_CLERK = "department-clerk";
    public static final String VOLUNTEER = "volunteer";

    /** 数据管理员: takes records over from before the ledger began. */
    public static final String DATA_OFFICER = "data-officer";

    /** Reads everything with its history, and changes nothing. */
    public static final String AUDITOR = "auditor";

    /** Runs the suite: digests, rebuilds, parked records. Sees no records of the domains. */
    public static final String OPERATOR = "operator";

    /** Another system that listens to events and reads figures. */
    public static final String SUBSCRIBER = "subscriber";

    /**
     * Whoever works for the district, volunteers and other systems apart. Not a role of a token: it follows from those that are
     * (see {@link DerivedRoles}).
     */
    public static final String STAFF = "staff";

    /** Staff who may read the log of events and the records behind figures. Follows from the roles of a token, too. */
    public static final String RECORD_READER = "record-reader";

    private Roles() {}
}
