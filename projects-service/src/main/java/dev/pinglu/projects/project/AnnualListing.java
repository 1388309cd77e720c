package dev.pinglu.projects.project;

import dev.pinglu.kit.id.Ids;
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

    AnnualListing(Project project, int year, LocalDate admittedOn) {
        this.project = project;
        this.year = year;
        this.admittedOn = admittedOn;
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

    void exit(LocalDate on, String reason) {
        exitedOn = on;
        exitReason = reason;
    }

    public int year() {
        return year;
    }

    public ListingClass listingClass() {
        return listingClass;
    }

    public @Nullable String decisionDocument() {
        return decisionDocument;
    }

    public @Nullable Long annualPlanFen() {
        return annualPlanFen;
    }

    public @Nullable Integer plannedStartMonth() {
        return plannedStartMonth;
    }

    public @Nullable Integer plannedCommissionMonth() {
        return plannedCommissionMonth;
    }

    public LocalDate admittedOn() {
        return admittedOn;
    }

    public @Nullable LocalDate exitedOn() {
        return exitedOn;
    }

    public @Nullable String exitReason() {
        return exitReason;
    }
}
