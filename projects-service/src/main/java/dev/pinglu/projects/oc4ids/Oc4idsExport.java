package dev.pinglu.projects.oc4ids;

import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Divisions;
import dev.pinglu.projects.oc4ids.Oc4idsProject.Budget;
import dev.pinglu.projects.oc4ids.Oc4idsProject.Classification;
import dev.pinglu.projects.oc4ids.Oc4idsProject.Completion;
import dev.pinglu.projects.oc4ids.Oc4idsProject.Forecast;
import dev.pinglu.projects.oc4ids.Oc4idsProject.Gazetteer;
import dev.pinglu.projects.oc4ids.Oc4idsProject.Identifier;
import dev.pinglu.projects.oc4ids.Oc4idsProject.Location;
import dev.pinglu.projects.oc4ids.Oc4idsProject.Observation;
import dev.pinglu.projects.oc4ids.Oc4idsProject.OrganizationReference;
import dev.pinglu.projects.oc4ids.Oc4idsProject.Party;
import dev.pinglu.projects.oc4ids.Oc4idsProject.Period;
import dev.pinglu.projects.oc4ids.Oc4idsProject.SimpleIdentifier;
import dev.pinglu.projects.oc4ids.Oc4idsProject.Unit;
import dev.pinglu.projects.oc4ids.Oc4idsProject.Value;
import dev.pinglu.projects.project.Capacity;
import dev.pinglu.projects.project.InvestorKind;
import dev.pinglu.projects.project.ProjectEvent.State;
import dev.pinglu.projects.project.ProjectResponse;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes projects as OC4IDS has them. Only what may be published goes in: the public state, and the credit code of an owner whose
 * name is part of it.
 */
@Singleton
class Oc4idsExport {
    private static final int FEN_DIGITS = 2;

    private final Oc4idsSettings settings;
    private final Divisions divisions;
    private final Sectors sectors = Sectors.read();

    Oc4idsExport(Oc4idsSettings settings, Divisions divisions) {
        this.settings = settings;
        this.divisions = divisions;
    }

    Oc4idsProject project(ProjectResponse project) {
        var state = project.state();
        var owner = owner(project);
        return new Oc4idsProject(
                settings.prefix() + "-" + state.id(),
                "zh",
                listed(identifiers(state)),
                state.title(),
                state.scale(),
                Oc4idsTerms.status(state.stage(), state.overlay()),
                Oc4idsTerms.type(state.constructionNature()),
                listed(sectors.of(state.industryCode())),
                classifications(state),
                new Budget(new Value(BigDecimal.valueOf(state.totalInvestmentFen(), FEN_DIGITS), Oc4idsTerms.CURRENCY)),
                period(state),
                List.of(location(state.divisionCode())),
                owner.filter(party -> party.roles().contains(Oc4idsTerms.PUBLIC_AUTHORITY))
                        .map(party -> new OrganizationReference(party.id(), party.name()))
                        .orElse(null),
                owner.map(List::of).orElse(null),
                listed(Milestones.of(state)),
                listed(forecasts(state.capacity())),
                state.actualCompletion() == null ? null : new Completion(Milestones.begin(state.actualCompletion())));
    }

    private static <T> @Nullable List<T> listed(List<T> some) {
        return some.isEmpty() ? null : some;
    }

    private static List<SimpleIdentifier> identifiers(State state) {
        return Stream.of(
                        identifier(state.code(), Oc4idsTerms.NATIONAL_CODE),
                        identifier(state.localNo(), Oc4idsTerms.LOCAL_NO))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SimpleIdentifier> identifier(@Nullable String id, String scheme) {
        return Optional.ofNullable(id).map(number -> new SimpleIdentifier(number, scheme));
    }

    private static List<Classification> classifications(State state) {
        var all = new ArrayList<Classification>();
        if (state.industryCode() != null) {
            all.add(new Classification(Oc4idsTerms.INDUSTRY, state.industryCode()));
        }
        all.add(new Classification(Oc4idsTerms.SECTOR, state.sector()));
        all.add(new Classification(Oc4idsTerms.LEVEL, state.level().name()));
        all.add(new Classification(Oc4idsTerms.INVESTOR, state.kind().name()));
        all.add(new Classification(Oc4idsTerms.APPROVAL, state.approvalMode().name()));
        all.add(new Classification(
                Oc4idsTerms.NATURE, state.constructionNature().name()));
        return all;
    }

    /** As it was planned; what became of it stands in the milestones. */
    private static @Nullable Period period(State state) {
        var start = state.plannedStart();
        var end = state.plannedCompletion();
        return start == null && end == null
                ? null
                : new Period(
                        start == null ? null : Milestones.begin(start.firstDay()),
                        end == null ? null : Milestones.end(end.lastDay()));
    }

    private Location location(String code) {
        var line = new ArrayList<>(divisions.formerLineOf(code));
        Collections.reverse(line);
        var name = line.stream()
                .flatMap(above -> divisions.find(above).map(Division::name).stream())
                .collect(Collectors.joining());
        return new Location(code, name.isEmpty() ? code : name, new Gazetteer(Oc4idsTerms.DIVISION, List.of(code)));
    }

    private static Optional<Party> owner(ProjectResponse project) {
        var name = project.state().ownerName();
        var code = project.owner().creditCode();
        if (name == null || code == null) {
            return Optional.empty();
        }
        var role =
                project.state().kind() == InvestorKind.GOVERNMENT ? Oc4idsTerms.PUBLIC_AUTHORITY : Oc4idsTerms.FUNDER;
        return Optional.of(new Party(
                Oc4idsTerms.CREDIT_CODE + "-" + code,
                name,
                new Identifier(Oc4idsTerms.CREDIT_CODE, code, name),
                List.of(role)));
    }

    private static List<Forecast> forecasts(List<Capacity> capacity) {
        return IntStream.range(0, capacity.size())
                .mapToObj(i -> new Forecast(
                        Oc4idsTerms.CAPACITY + "-" + (i + 1),
                        capacity.get(i).product(),
                        List.of(new Observation(
                                "design",
                                capacity.get(i).designAnnual(),
                                new Unit(capacity.get(i).unit())))))
                .toList();
    }
}
