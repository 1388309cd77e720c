package dev.pinglu.projects.project;

import dev.pinglu.kit.id.Ids;
import dev.pinglu.kit.problem.Problems;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A project's place in the plan of one year; every yearly figure selects projects by it. */
@Entity
@Audited
public class AnnualListing {
    @Id
    private UUID id = Ids.next();

    @ManyToOne(optional = false)
    private @Nullable Project project;

    private int year;

    @Enumerated(EnumType.STRING)
    private ListingClass listingClass = ListingClass.PREPARATORY;

    private @Nullable String decisionDocument;
    private @Nullable Long annualPlanFen;
    private @Nullable Integer plannedStartMonth;
    private @Nullable Integer plannedCommissionMonth;
    private LocalDate admittedOn = LocalDate.EPOCH;
    private @Nullable LocalDate exitedOn;
    private @Nullable String exitReason;

    protected AnnualListing() {}

    AnnualListing(Project project, int year) {
        this.project = project;
        this.year = year;
    }

    void plan(ListProject request, ListingClass derived) {
        listingClass = request.listingClass() == null ? derived : request.listingClass();
        decisionDocument = request.decisionDocument();
        annualPlanFen = request.annualPlanFen();
        plannedStartMonth = request.plannedStartMonth();
        plannedCommissionMonth = request.plannedCommissionMonth();
        admittedOn = request.admittedOn();
        exitedOn = null;
        exitReason = null;
    }

    void exit(ExitListing exit, LocalDate today) {
        if (exit.on().isAfter(today) || exit.on().isBefore(admittedOn)) {
            throw Problems.refused(
                    "listing.exit.day", "on", "Expected a day from the admission on " + admittedOn + " to " + today);
        }
        exitedOn = exit.on();
        exitReason = exit.reason();
    }

    /** The request that would plan the year like this; a class that follows from the dates is left to them. */
    ListProject asRequest() {
        return new ListProject(
                decisionDocument == null ? null : listingClass,
                decisionDocument,
                annualPlanFen,
                plannedStartMonth,
                plannedCommissionMonth,
                admittedOn);
    }

    int year() {
        return year;
    }

    ListingClass listingClass() {
        return listingClass;
    }

    @Nullable
    String decisionDocument() {
        return decisionDocument;
    }

    @Nullable
    Long annualPlanFen() {
        return annualPlanFen;
    }

    @Nullable
    Integer plannedStartMonth() {
        return plannedStartMonth;
    }

    @Nullable
    Integer plannedCommissionMonth() {
        return plannedCommissionMonth;
    }

    LocalDate admittedOn() {
        return admittedOn;
    }

    @Nullable
    LocalDate exitedOn() {
        return exitedOn;
    }

    @Nullable
    String exitReason() {
        return exitReason;
    }
}
