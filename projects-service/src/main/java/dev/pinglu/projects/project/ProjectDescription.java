package dev.pinglu.projects.project;

import dev.pinglu.kit.time.PlannedTime;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the ledger keeps of a project apart from its course, as {@link DescribeProject} gave it. */
@Embeddable
class ProjectDescription {
    @Nullable
    String code;

    @Nullable
    String localNo;

    String title = "";

    @Nullable
    String shortTitle;

    @Enumerated(EnumType.STRING)
    ProjectLevel level = ProjectLevel.DISTRICT;

    @Enumerated(EnumType.STRING)
    InvestorKind kind = InvestorKind.ENTERPRISE;

    @Enumerated(EnumType.STRING)
    ApprovalMode approvalMode = ApprovalMode.FILING;

    @Enumerated(EnumType.STRING)
    ConstructionNature constructionNature = ConstructionNature.NEW;

    String sector = "";

    @Nullable
    String industryCode;

    String divisionCode = "";
    String ownerName = "";

    @Nullable
    String ownerCreditCode;

    @Nullable
    String scale;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Capacity> capacity = new ArrayList<>();

    long totalInvestmentFen;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    InvestmentParts investmentParts;

    @Nullable
    PlannedTime plannedStart;

    @Nullable
    PlannedTime plannedCompletion;

    @Nullable
    PlannedTime plannedCommissioning;

    @Nullable
    UUID parkId;

    @Nullable
    String parkCode;

    @Nullable
    Integer parkBatch;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Land land;

    protected ProjectDescription() {}

    ProjectDescription(DescribeProject request, @Nullable ParkPlace park) {
        code = request.code();
        localNo = request.localNo();
        title = request.title();
        shortTitle = request.shortTitle();
        level = request.level();
        kind = request.kind();
        approvalMode = request.approvalMode();
        constructionNature = request.constructionNature();
        sector = request.sector();
        industryCode = request.industryCode();
        divisionCode = request.divisionCode();
        ownerName = request.owner().name();
        ownerCreditCode = request.owner().creditCode();
        scale = request.scale();
        capacity = request.capacity() == null ? new ArrayList<>() : new ArrayList<>(request.capacity());
        totalInvestmentFen = request.totalInvestmentFen();
        investmentParts = request.investmentParts();
        plannedStart = request.plannedStart();
        plannedCompletion = request.plannedCompletion();
        plannedCommissioning = request.plannedCommissioning();
        parkId = park == null ? null : park.id();
        parkCode = park == null ? null : park.code();
        parkBatch = park == null ? null : park.batch();
        land = request.land();
    }

    /** The request that would describe it like this. */
    DescribeProject asRequest() {
        return new DescribeProject(
                code,
                localNo,
                title,
                shortTitle,
                level,
                kind,
                approvalMode,
                constructionNature,
                sector,
                industryCode,
                divisionCode,
                owner(),
                scale,
                capacity.isEmpty() ? null : List.copyOf(capacity),
                totalInvestmentFen,
                investmentParts,
                plannedStart,
                plannedCompletion,
                plannedCommissioning,
                parkId,
                parkBatch,
                land);
    }

    Owner owner() {
        return new Owner(ownerName, ownerCreditCode);
    }

    Optional<ParkPlace> park() {
        return parkId == null || parkCode == null
                ? Optional.empty()
                : Optional.of(new ParkPlace(parkId, parkCode, parkBatch));
    }

    /**
     * What the plans expect of a year: to be begun, to be finished, to go on, or to be prepared.
     *
     * @param actualStartYear the year in which it was begun, if it was
     */
    ListingClass classIn(int year, @Nullable Integer actualStartYear) {
        var startYear = actualStartYear != null
                ? actualStartYear
                : Integer.valueOf(plannedStart == null ? Integer.MAX_VALUE : plannedStart.year());
        if (startYear > year) {
            return ListingClass.PREPARATORY;
        } else if (startYear == year) {
            return ListingClass.NEW_START;
        }
        return endsIn(year) ? ListingClass.COMPLETING : ListingClass.CONTINUING;
    }

    private boolean endsIn(int year) {
        return plannedCommissioning != null && plannedCommissioning.year() == year
                || plannedCompletion != null && plannedCompletion.year() == year;
    }
}
