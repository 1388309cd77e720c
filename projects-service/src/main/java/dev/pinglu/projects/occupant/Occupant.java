package dev.pinglu.projects.occupant;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.projects.project.Owner;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise in a park (入园企业), from its admission to its departure. What it puts out year by year is its own affair: it stays inside
 * the service.
 */
@Entity
@Audited
public class Occupant extends AggregateRoot {
    private UUID parkId = new UUID(0, 0);
    private String parkCode = "";
    private String divisionCode = "";
    private String name = "";
    private @Nullable String creditCode;

    /** Named otherwise than in records that mean nothing without their project: an enterprise stays where it is. */
    private @Nullable UUID cameWithProjectId;

    private LocalDate admittedOn = LocalDate.EPOCH;
    private @Nullable BigDecimal landMu;
    private @Nullable BigDecimal plantSqm;
    private @Nullable Long investmentFen;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<YearOutput> outputs = new ArrayList<>();

    private @Nullable LocalDate leftOn;
    private @Nullable String leaveReason;

    protected Occupant() {}

    static Occupant admit(DescribeOccupant request, InPark park) {
        var occupant = new Occupant();
        occupant.parkId = park.id();
        occupant.parkCode = park.code();
        occupant.divisionCode = park.divisionCode();
        occupant.describe(request);
        occupant.changed("admitted");
        return occupant;
    }

    /**
     * Replaces what is known of it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once it has left, 422 if the request names another park
     */
    void revise(DescribeOccupant request) {
        refuseLeft();
        if (!request.parkId().equals(parkId)) {
            throw Problems.refused(
                    "occupant.park", "parkId", "An enterprise that moves leaves the one park and enters the other");
        }
        describe(request);
        changed("revised");
    }

    private void describe(DescribeOccupant request) {
        name = request.enterprise().name();
        creditCode = request.enterprise().creditCode();
        cameWithProjectId = request.projectId();
        admittedOn = request.admittedOn();
        landMu = request.landMu();
        plantSqm = request.plantSqm();
        investmentFen = request.investmentFen();
    }

    /**
     * Tells the output of a year, or corrects it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a year in which it was not there, or that is still to come
     */
    void tell(int year, TellOutput told, LocalDate today) {
        var last = leftOn == null ? today.getYear() : leftOn.getYear();
        if (year < admittedOn.getYear() || year > last) {
            throw Problems.refused(
                    "occupant.output.year", "year", "It was there from " + admittedOn.getYear() + " to " + last);
        }
        var others = new ArrayList<>(outputs);
        others.removeIf(output -> output.year() == year);
        others.add(new YearOutput(year, told.outputFen()));
        others.sort(Comparator.comparing(YearOutput::year));
        outputs = others;
        changed("output-told");
    }

    /**
     * It has left the park.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it had before, 422 for a day in the future or before its admission
     */
    void leave(LeavePark departure, LocalDate today) {
        refuseLeft();
        if (departure.on().isAfter(today) || departure.on().isBefore(admittedOn)) {
            throw Problems.refused(
                    "occupant.leave.day", "on", "Expected a day from the admission on " + admittedOn + " to " + today);
        }
        leftOn = departure.on();
        leaveReason = departure.reason();
        changed("left");
    }

    private void refuseLeft() {
        if (leftOn != null) {
            throw Problems.conflict("occupant.left", "It left the park on " + leftOn);
        }
    }

    /** Whether it is in the park on a day. */
    boolean isPresentOn(LocalDate day) {
        return !day.isBefore(admittedOn) && (leftOn == null || !day.isAfter(leftOn));
    }

    Optional<Long> outputIn(int year) {
        return outputs.stream()
                .filter(output -> output.year() == year)
                .map(YearOutput::outputFen)
                .findFirst();
    }

    /** Its park lies elsewhere now. */
    void follow(String lies) {
        divisionCode = lies;
        changed("followed");
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public OccupantEvent.State state() {
        return OccupantEvent.State.of(this);
    }

    UUID parkId() {
        return parkId;
    }

    String parkCode() {
        return parkCode;
    }

    Owner enterprise() {
        return new Owner(name, creditCode);
    }

    Optional<UUID> cameWithProjectId() {
        return Optional.ofNullable(cameWithProjectId);
    }

    LocalDate admittedOn() {
        return admittedOn;
    }

    Optional<BigDecimal> landMu() {
        return Optional.ofNullable(landMu);
    }

    Optional<BigDecimal> plantSqm() {
        return Optional.ofNullable(plantSqm);
    }

    Optional<Long> investmentFen() {
        return Optional.ofNullable(investmentFen);
    }

    List<YearOutput> outputs() {
        return List.copyOf(outputs);
    }

    @Nullable
    LocalDate leftOn() {
        return leftOn;
    }

    @Nullable
    String leaveReason() {
        return leaveReason;
    }
}
