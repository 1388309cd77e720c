package dev.pinglu.projects;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AdminAccess;
import dev.pinglu.kit.testing.KpiCalls;
import dev.pinglu.kit.testing.WorkItemCalls;
import dev.pinglu.projects.contract.ContractCalls;
import dev.pinglu.projects.evidence.EvidenceCalls;
import dev.pinglu.projects.formality.FormalityCalls;
import dev.pinglu.projects.issue.IssueCalls;
import dev.pinglu.projects.leader.LeaderCalls;
import dev.pinglu.projects.observation.ObservationCalls;
import dev.pinglu.projects.oc4ids.Oc4idsCalls;
import dev.pinglu.projects.occupant.OccupantCalls;
import dev.pinglu.projects.parcel.ParcelCalls;
import dev.pinglu.projects.park.ParkCalls;
import dev.pinglu.projects.progress.ProgressCalls;
import dev.pinglu.projects.project.ProjectCalls;
import dev.pinglu.projects.trialrun.TrialRunCalls;
import java.util.HashMap;
import java.util.Map;

/** How each operation of the service is called by someone who may call it. */
public final class ProjectsAccess {
    private ProjectsAccess() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        var cases = new HashMap<String, AccessCase>();
        cases.putAll(ProjectCalls.cases());
        cases.putAll(Oc4idsCalls.cases());
        cases.putAll(ParkCalls.cases());
        cases.putAll(OccupantCalls.cases());
        cases.putAll(ParcelCalls.cases());
        cases.putAll(TrialRunCalls.cases());
        cases.putAll(FormalityCalls.cases());
        cases.putAll(ProgressCalls.cases());
        cases.putAll(IssueCalls.cases());
        cases.putAll(LeaderCalls.cases());
        cases.putAll(EvidenceCalls.cases());
        cases.putAll(ContractCalls.cases());
        cases.putAll(ObservationCalls.cases());
        cases.putAll(AdminAccess.cases("projects", "project"));
        cases.putAll(new KpiCalls("/api/projects/kpis").cases("Projects", "projects.listed"));
        cases.putAll(new WorkItemCalls("/api/projects/work-items")
                .cases("Projects", TrialRunCalls::recordToActOn, "projects-clerk", "projects-ledger-b"));
        return cases;
    }
}
