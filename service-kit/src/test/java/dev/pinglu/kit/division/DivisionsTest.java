package dev.pinglu.kit.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.time.BusinessDays;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DivisionsTest {
    private static final BusinessDay TODAY = BusinessDays.at("2022-10-20T02:00:00Z");
    private static final LocalDate YESTERDAY = LocalDate.of(2022, 10, 19);

    private final Divisions pinglu = KnownDivisions.with();

    @Test
    void theRegisterHoldsTheDistrictFromProvinceToNaturalVillage() {
        assertThat(pinglu.childrenOf("140603")).hasSize(12);
        assertThat(pinglu.lineOf("140603101L01")).containsExactly("140603101L01", "140603101", "140603", "1406", "14");
    }

    @Test
    void aTownshipThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> pinglu.require("140603208", "divisionCode"))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }

    @Test
    void aSubtreeIsWalkedByParentAndNotByDigits() {
        // Given
        var tree = new Divisions(
                List.of(division("1", null), division("11", "1"), division("12", "1"), division("115", "12")),
                "1",
                TODAY);
        // When
        var subtree = tree.subtreeOf("12");
        // Then
        assertThat(subtree).containsExactly("12", "115");
    }

    @Test
    void aDivisionIsValidWithinItsDays() {
        // Given
        var merged = new Division(
                "2",
                "旧乡",
                Level.TOWNSHIP,
                Optional.of("1"),
                Optional.empty(),
                Optional.of(LocalDate.of(2001, 1, 1)),
                Optional.of(LocalDate.of(2020, 12, 31)),
                Optional.of("3"));
        // Then
        assertThat(merged.validOn(LocalDate.of(2020, 12, 31))).isTrue();
        assertThat(merged.validOn(LocalDate.of(2021, 1, 1))).isFalse();
    }

    @Test
    void whatWasRecordedBeforeAMergerBelongsToTheSuccessor() {
        // Given
        var merged = merger(YESTERDAY);
        // Then
        assertThat(merged.lineOf("21")).containsExactly("21", "2", "3", "1");
        assertThat(merged.lineOf("22")).containsExactly("22", "32", "3", "1");
        assertThat(merged.subtreeOf("3")).containsExactlyInAnyOrder("3", "32", "2", "21", "22");
        assertThat(merged.subtreeOf("2")).containsExactly("2", "21");
        assertThat(merged.subtreeOf("1")).containsExactlyInAnyOrder("1", "2", "3", "21", "22", "32");
        assertThat(merged.presentChildrenOf("1")).extracting(Division::code).containsExactly("3");
        assertThat(merged.replaced()).containsExactly("2", "22");
    }

    @Test
    void aMergerThatIsStillToComeChangesNothing() {
        // Given
        var merged = merger(TODAY.today());
        // Then
        assertThat(merged.lineOf("22")).containsExactly("22", "2", "1");
        assertThat(merged.subtreeOf("3")).containsExactly("3", "32");
        assertThat(merged.replaced()).isEmpty();
    }

    @Test
    void theTreeOfThenIsWalkedByParentAlone() {
        assertThat(merger(YESTERDAY).formerLineOf("22")).containsExactly("22", "2", "1");
    }

    @Test
    void aDivisionThatWouldFollowItselfStopsTheStart() {
        assertThatThrownBy(() -> new Divisions(
                        List.of(division("1", null), division("2", "1", YESTERDAY, "21"), division("21", "2")),
                        "1",
                        TODAY))
                .hasMessageContaining("follow itself");
    }

    @Test
    void aSuccessorThatIsMissingStopsTheStart() {
        assertThatThrownBy(() ->
                        new Divisions(List.of(division("1", null), division("2", "1", YESTERDAY, "7")), "1", TODAY))
                .hasMessageContaining("successor 7");
    }

    /** Township 2 goes to 3; its village 22 becomes 32, its village 21 keeps its code. */
    private static Divisions merger(LocalDate lastDay) {
        return new Divisions(
                List.of(
                        division("1", null),
                        division("2", "1", lastDay, "3"),
                        division("3", "1"),
                        division("21", "2"),
                        division("22", "2", lastDay, "32"),
                        division("32", "3")),
                "1",
                TODAY);
    }

    @Test
    void aParentThatIsMissingStopsTheStart() {
        assertThatThrownBy(() -> new Divisions(List.of(division("1", null), division("9", "8")), "1", TODAY))
                .hasMessageContaining("8");
    }

    private static Division division(String code, @org.jspecify.annotations.Nullable String parent) {
        return new Division(
                code,
                code,
                Level.TOWNSHIP,
                Optional.ofNullable(parent),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Division division(String code, String parent, LocalDate lastDay, String successor) {
        return new Division(
                code,
                code,
                Level.TOWNSHIP,
                Optional.of(parent),
                Optional.empty(),
                Optional.empty(),
                Optional.of(lastDay),
                Optional.of(successor));
    }
}
