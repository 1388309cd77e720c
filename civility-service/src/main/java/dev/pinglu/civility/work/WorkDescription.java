package dev.pinglu.civility.work;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the ledger keeps of a work apart from its course, as {@link DescribeWork} gave it. */
@Embeddable
class WorkDescription {
    @Nullable
    String localNo;

    String title = "";
    int year;

    @Enumerated(EnumType.STRING)
    WorkCategory category = WorkCategory.INFRASTRUCTURE_UPKEEP;

    String divisionCode = "";
    int households;
    int buildings;
    BigDecimal areaSqm = BigDecimal.ZERO;

    @JdbcTypeCode(SqlTypes.JSON)
    List<PlannedFunds> funding = new ArrayList<>();

    protected WorkDescription() {}

    WorkDescription(DescribeWork request) {
        localNo = request.localNo();
        title = request.title();
        year = request.year();
        category = request.category();
        divisionCode = request.divisionCode();
        households = request.households();
        buildings = request.buildings();
        areaSqm = request.areaSqm();
        funding = new ArrayList<>(request.funds());
    }

    long plannedFen() {
        return funding.stream().mapToLong(PlannedFunds::plannedFen).sum();
    }
}
