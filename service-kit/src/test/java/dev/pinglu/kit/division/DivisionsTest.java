package dev.pinglu.kit.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.kit.division.Division.Level;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DivisionsTest {
    private final Divisions pinglu = new Divisions(
            new DivisionFiles(List.of("divisions/140603.csv", "divisions/140603-local.csv")).read(), "140603");

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
                List.of(division("1", null), division("11", "1"), division("12", "1"), division("115", "12")), "1");
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
    void aParentThatIsMissingStopsTheStart() {
        assertThatThrownBy(() -> new Divisions(List.of(division("1", null), division("9", "8")), "1"))
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
}
