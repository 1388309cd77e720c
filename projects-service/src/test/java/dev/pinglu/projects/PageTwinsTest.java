package dev.pinglu.projects;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages show what REST endpoints answer, and forms send what those take: the same people may open them. */
class PageTwinsTest {
    @ParameterizedTest
    @CsvSource({
        "project.ProjectListPage, show, project.KeyProjectResource, list",
        "project.ProjectPage, show, project.KeyProjectResource, get",
        "project.ProjectPage, history, project.KeyProjectResource, history",
        "project.ProjectFormPage, register, project.KeyProjectResource, register",
        "project.ProjectFormPage, revise, project.KeyProjectResource, revise",
        "project.ParkProjectsSection, show, project.KeyProjectResource, list",
        "formality.FormalitySection, show, formality.FormalityResource, list",
        "formality.FormalitySection, show, formality.EarliestStartResource, get",
        "trialrun.TrialRunSection, show, trialrun.TrialRunResource, list",
        "parcel.LandParcelListPage, show, parcel.LandParcelResource, list",
        "parcel.LandParcelSection, show, parcel.LandParcelResource, list",
        "parcel.LandParcelSection, show, parcel.LandParcelResource, intensity",
        "parcel.LandParcelWay, show, parcel.LandParcelResource, get",
        "formality.FormalityWay, show, formality.FormalityResource, get",
        "trialrun.TrialRunWay, show, trialrun.TrialRunResource, get",
        "issue.IssuePages, list, issue.IssueResource, list",
        "issue.IssuePages, show, issue.IssueResource, get",
        "issue.IssueSection, show, issue.IssueResource, list",
        "contract.ContractListPage, show, contract.ContractResource, list",
        "contract.ContractSection, show, contract.ContractResource, list",
        "leader.LeaderListPage, show, leader.LeaderAssignmentResource, list",
        "leader.LeaderSection, show, leader.LeaderAssignmentResource, list",
        "occupant.OccupantListPage, show, occupant.OccupantResource, list",
        "occupant.OccupantSection, show, occupant.OccupantResource, list",
        "project.ProjectVoidPage, show, project.KeyProjectResource, declareVoid",
        "progress.ReportListPage, show, progress.ProgressReportResource, list",
        "progress.ReportPage, show, progress.ProgressReportResource, get",
        "progress.ReportPage, restate, progress.ProgressReportResource, restate",
        "progress.ReportPage, history, progress.ProgressReportResource, history",
        "progress.ReportSection, show, progress.ProgressReportResource, list",
        "progress.PlanSection, show, progress.InvestmentPlanResource, list",
        "progress.PlanSection, show, progress.InvestmentProgressResource, progress",
        "progress.PlanWay, show, progress.InvestmentPlanResource, get",
        "evidence.EvidenceSection, show, evidence.EvidenceResource, list",
        "evidence.EvidenceWay, show, evidence.EvidenceResource, get",
        "workitem.WorkSection, show, workitem.ProjectsWorkItemResource, list",
        "park.ParkPages, list, park.ParkResource, list",
        "park.ParkPages, show, park.ParkResource, get",
        "park.ParkPages, register, park.ParkResource, register",
        "park.ParkPages, revise, park.ParkResource, revise"
    })
    void aPageIsOpenToWhoeverMayAskItsTwin(String page, String shown, String resource, String asked)
            throws ClassNotFoundException {
        assertThat(roles(page, shown)).isNotEmpty().containsExactlyElementsOf(roles(resource, asked));
    }

    private static List<String> roles(String type, String method) throws ClassNotFoundException {
        var declaring = Class.forName("dev.pinglu.projects." + type);
        var own = Arrays.stream(declaring.getDeclaredMethods())
                .filter(one -> one.getName().equals(method))
                .flatMap(one -> Optional.ofNullable(one.getAnnotation(RolesAllowed.class)).stream())
                .findFirst();
        return List.copyOf(new TreeSet<>(Arrays.asList(
                own.orElseGet(() -> declaring.getAnnotation(RolesAllowed.class)).value())));
    }
}
