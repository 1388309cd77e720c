package dev.pinglu.civility.activity;

import static dev.pinglu.civility.activity.ActivityFixture.anActivity;
import static dev.pinglu.civility.activity.ActivityStage.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.pinglu.kit.problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActivityStageTest {
    private static final LocalDate DAY = LocalDate.of(2022, 6, 18);
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 20);
    private static final Map<ActivityStage, Set<ActivityStage>> LEGAL = Map.of(
            DRAFT, Set.of(PUBLISHED, CANCELLED),
            PUBLISHED, Set.of(RECRUITING, CANCELLED),
            RECRUITING, Set.of(FULL, ONGOING, CANCELLED),
            FULL, Set.of(RECRUITING, ONGOING, CANCELLED),
            ONGOING, Set.of(ENDED, CANCELLED),
            ENDED, Set.of(HOURS_CONFIRMED),
            HOURS_CONFIRMED, Set.of(ARCHIVED),
            ARCHIVED, Set.of(),
            CANCELLED, Set.of());

    @ParameterizedTest
    @MethodSource("legalPairs")
    void everyStepOfTheTableIsTaken(ActivityStage from, ActivityStage to) {
        // Given
        var activity = anActivity().at(from);
        // When
        activity.moveTo(step(to), TODAY);
        // Then
        assertThat(activity.stage()).isEqualTo(to);
        assertThat(activity.reachedOn()).isEqualTo(DAY);
        assertThat(activity.figures()).isEqualTo(ActivityFixture.figures(to));
    }

    @ParameterizedTest
    @MethodSource("illegalPairs")
    void everyOtherStepIsRefusedWithTheAllowedOnes(ActivityStage from, ActivityStage to) {
        // Given
        var activity = anActivity().at(from);
        // When
        assertThatThrownBy(() -> activity.moveTo(step(to), TODAY))
                // Then
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(409);
                    assertThat(problem.getParameters().get("allowed"))
                            .asInstanceOf(list(String.class))
                            .containsExactlyInAnyOrderElementsOf(
                                    LEGAL.get(from).stream().map(Enum::name).toList());
                });
        assertThat(activity.stage()).isEqualTo(from);
    }

    static Stream<Arguments> legalPairs() {
        return pairs(true);
    }

    static Stream<Arguments> illegalPairs() {
        return pairs(false);
    }

    private static Stream<Arguments> pairs(boolean legal) {
        return Arrays.stream(values())
                .flatMap(from -> Arrays.stream(values())
                        .filter(to -> LEGAL.get(from).contains(to) == legal)
                        .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @EnumSource(ActivityStage.class)
    void itIsHeldFromEndedOn(ActivityStage stage) {
        // Given
        var activity = anActivity().at(stage);
        // When
        var held = activity.state().held();
        // Then
        assertThat(held).isEqualTo(Set.of(ENDED, HOURS_CONFIRMED, ARCHIVED).contains(stage));
    }

    @ParameterizedTest
    @EnumSource(ActivityStage.class)
    void whatWasAnnouncedCanChangeUntilItBegins(ActivityStage stage) {
        // Given
        var activity = anActivity().at(stage);
        var open = Set.of(DRAFT, PUBLISHED, RECRUITING, FULL).contains(stage);
        // When
        var refused =
                catchProblem(() -> activity.revise(anActivity().titled("新题").described()));
        // Then
        assertThat(refused == null).isEqualTo(open);
        assertThat(activity.state().title().equals("新题")).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "ENDED, , , activity.figure.missing",
        "ENDED, 18, 60, activity.figure.early",
        "ENDED, 0, , activity.attended.nobody",
        "ONGOING, 18, , activity.figure.early",
        "HOURS_CONFIRMED, 18, , activity.figure.missing",
        "HOURS_CONFIRMED, 2, 2881, activity.minutes.limit",
        "HOURS_CONFIRMED, 2, 2880, ",
        "ARCHIVED, 2, 0, ",
        "CANCELLED, , , "
    })
    void figuresBelongToTheirStage(
            ActivityStage stage, @Nullable Integer attended, @Nullable Integer minutes, @Nullable String rule) {
        // When
        var violations = new ActivityFigures(attended, minutes).violations(stage, "");
        // Then
        assertThat(violations.stream().map(Violation::rule).toList())
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    private static ChangeActivityStage step(ActivityStage to) {
        var figures = ActivityFixture.figures(to);
        return new ChangeActivityStage(to, DAY, figures, "示例");
    }

    private static @Nullable HttpProblem catchProblem(Runnable change) {
        try {
            change.run();
            return null;
        } catch (HttpProblem problem) {
            return problem;
        }
    }
}
