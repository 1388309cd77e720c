package dev.pinglu.local.demo;

/** Who keeps which ledger: the one place that says in which role the demo enters and reads what. docs/access.csv allows it. */
enum Duty {
    PARKS("park-clerk"),
    PROJECTS("projects-clerk"),
    /** Confirms monthly progress, or sends it back; never the one who submits it. */
    PROGRESS_DECISIONS("data-officer"),
    /** Whoever has seen the site; never the one who recorded the photo. */
    SITE_VISITS("park-clerk"),
    TRIAL_RUNS("projects-clerk"),
    ISSUES("projects-clerk"),
    /** Of one township: solves what it was given. */
    ISSUES_OF_TOWNSHIPS("township-clerk"),
    INDICATORS("projects-clerk"),
    RURAL_PROJECTS("rural-clerk"),
    /** Approves, replies to and accepts rural projects; never the one who proposes. */
    RURAL_DECISIONS("rural-approver"),
    GRAIN_TARGETS("rural-clerk"),
    /** Of one township, for which the role is held. */
    WATCH_RETURNS("township-clerk"),
    WATCH_RELEASES("rural-clerk"),
    WORKS("civility-clerk"),
    ORGANISATIONS("civility-clerk"),
    ACTIVITIES("civility-clerk"),
    /** Records of every kind that began before the ledger did. */
    TAKE_OVERS("data-officer"),
    FIGURES("leader");

    private final String role;

    Duty(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }
}
