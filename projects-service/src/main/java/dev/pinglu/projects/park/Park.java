package dev.pinglu.projects.park;

import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.problem.Problems;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** An industrial park (园区): who runs it, where it stands, and its standard plant batch by batch. */
@Entity
@Audited
public class Park extends AggregateRoot {
    private String code = "";
    private String name = "";
    private @Nullable String shortName;
    private String divisionCode = "";
    private @Nullable String bodyName;
    private @Nullable LocalDate bodyFormedOn;
    private @Nullable LocalDate bodyMovedInOn;

    @Enumerated(EnumType.STRING)
    private ParkStage stage = ParkStage.PLANNED;

    private @Nullable LocalDate stageSince;

    @OneToMany(mappedBy = "park", cascade = CascadeType.ALL)
    @OrderBy("batch")
    @BatchSize(size = 100)
    private List<StandardPlant> standardPlants = new ArrayList<>();

    protected Park() {}

    /** A new park is planned. */
    static Park register(DescribePark request) {
        var park = new Park();
        park.code = request.code();
        park.describe(request);
        park.changed("registered");
        return park;
    }

    /**
     * Replaces the description.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if the request gives the park another code
     */
    void revise(DescribePark request) {
        if (!request.code().equals(code)) {
            throw Problems.refused("park.code.fixed", "code", "The code of the park is " + code + " for good");
        }
        describe(request);
        changed("revised");
    }

    private void describe(DescribePark request) {
        name = request.name();
        shortName = request.shortName();
        divisionCode = request.divisionCode();
        var body = request.managementBody();
        bodyName = body == null ? null : body.name();
        bodyFormedOn = body == null ? null : body.formedOn();
        bodyMovedInOn = body == null ? null : body.movedInOn();
    }

    /**
     * Takes a step of the stage machine.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is no such step, 422 if the day is in the future
     *     or before the last step
     */
    void moveTo(ChangeParkStage step, LocalDate today) {
        if (!stage.next().contains(step.to())) {
            throw Problems.transitionRefused(stage, step.to(), stage.next());
        }
        if (step.on().isAfter(today)) {
            throw Problems.refused("park.date.future", "on", step.on() + " is in the future; today is " + today);
        }
        if (stageSince != null && step.on().isBefore(stageSince)) {
            throw Problems.refused("park.date.order", "on", step.on() + " is before the last step on " + stageSince);
        }
        stage = step.to();
        stageSince = step.on();
        changed("stage-changed");
    }

    /**
     * Plans a batch of standard plant, or replaces what is known of it. A later batch adds to the earlier ones.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if the batch before is missing or a guard refuses it
     */
    void plan(int batch, PlanStandardPlant request, LocalDate today) {
        if (batch > standardPlants.size() + 1) {
            throw Problems.refused(
                    "park.plant.batch", "batch", "The next batch of this park is " + (standardPlants.size() + 1));
        }
        Problems.refuseIfAny(request.violations(today));
        plant(batch).plan(request);
        changed("plant-planned");
    }

    private StandardPlant plant(int batch) {
        if (batch > standardPlants.size()) {
            standardPlants.add(new StandardPlant(this, batch));
        }
        return standardPlants.get(batch - 1);
    }

    @Override
    public String divisionCode() {
        return divisionCode;
    }

    @Override
    public ParkEvent.State state() {
        return ParkEvent.State.of(this);
    }

    /** Given once; what carries it never has to follow a change. */
    public String code() {
        return code;
    }

    String name() {
        return name;
    }

    @Nullable
    String shortName() {
        return shortName;
    }

    Optional<ManagementBody> managementBody() {
        return Optional.ofNullable(bodyName).map(named -> new ManagementBody(named, bodyFormedOn, bodyMovedInOn));
    }

    ParkStage stage() {
        return stage;
    }

    @Nullable
    LocalDate stageSince() {
        return stageSince;
    }

    List<StandardPlant> standardPlants() {
        return List.copyOf(standardPlants);
    }
}
