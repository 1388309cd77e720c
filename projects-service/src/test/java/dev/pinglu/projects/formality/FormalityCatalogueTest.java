package dev.pinglu.projects.formality;

import static dev.pinglu.projects.formality.FormalityFixture.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.projects.project.ApprovalMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormalityCatalogueTest {
    private static final LocalDate DAY = LocalDate.of(2022, 10, 20);
    private static final String HEADING = "code,valid_from,valid_to,modes,name_zh,name_en,authority_zh,authority_en,"
            + "working_days,validity_months,extensions_max,extension_months,required,needed_for,depends_on,source\n";

    @ParameterizedTest
    @EnumSource(ApprovalMode.class)
    void everyProjectNeedsAPermitToConstructInTheEnd(ApprovalMode mode) {
        assertThat(CATALOGUE.of(mode, DAY))
                .extracting(FormalityType::code)
                .contains("PROJECT_APPROVAL", "LAND_SUPPLY", "CONSTRUCTION_PERMIT")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatAnEnterpriseFilesComesBeforeTheLandAndWhatIsApprovedAfterIt() {
        assertThat(CATALOGUE
                        .find("LAND_PREVIEW", ApprovalMode.FILING, DAY)
                        .orElseThrow()
                        .dependsOn())
                .containsExactly("PROJECT_APPROVAL");
        assertThat(CATALOGUE
                        .find("PROJECT_APPROVAL", ApprovalMode.APPROVAL, DAY)
                        .orElseThrow()
                        .dependsOn())
                .contains("LAND_PREVIEW");
    }

    @ParameterizedTest
    @CsvSource({"2023-02-28, 20", "2023-03-01, 10"})
    void anotherRuleHoldsFromItsDayOn(LocalDate day, int workingDays) {
        assertThat(CATALOGUE
                        .find("WATER_AND_SOIL", ApprovalMode.FILING, day)
                        .orElseThrow()
                        .workingDays())
                .isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,2020-01-01,,FILING,甲,A,局,O,x,,,,YES,READY,,试验 | catalogue.csv:2",
                "A,2020-13-01,,FILING,甲,A,局,O,5,,,,YES,READY,,试验 | catalogue.csv:2",
                "A,2020-01-01,,FILING,甲,A,局,O,0,,,,YES,READY,,试验 | working_days must be at least 1",
                "A,2020-01-01,,FILING,甲,A,局,O,5,,,,YES,READY,, | source is empty",
                "A,2020-01-01,,GUESSING,甲,A,局,O,5,,,,YES,READY,,试验 | catalogue.csv:2"
            })
    void aLineThatCannotBeReadIsRefusedWithItsNumber(String line, String message) {
        assertThatThrownBy(() -> CatalogueFile.read("catalogue.csv", HEADING + line + "\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void linesThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> catalogue(line("A", "2020-01-01,", ""), line("A", "2022-01-01,", "")))
                .hasMessageContaining("two lines of A");
        assertThat(catalogue(line("A", "2020-01-01,2021-12-31", ""), line("A", "2022-01-01,", ""))
                        .of(ApprovalMode.FILING, DAY))
                .hasSize(1);
    }

    @Test
    void whatCannotBeReachedIsRefused() {
        assertThatThrownBy(() -> catalogue(line("A", "2020-01-01,", "B"))).hasMessageContaining("depend on [B]");
        assertThatThrownBy(() -> catalogue(line("A", "2020-01-01,", "B"), line("B", "2020-01-01,", "A")))
                .hasMessageContaining("depend on itself");
    }

    @Test
    void aFolderReplacesWhatIsSaidOfACodeAndAddsOthers(@TempDir Path folder) throws IOException {
        // Given
        var permit = line("CONSTRUCTION_PERMIT", "2020-01-01,", "");
        var own = line("GAS_CONNECTION", "2020-01-01,", "CONSTRUCTION_PERMIT");
        Files.writeString(folder.resolve("catalogue.csv"), HEADING + permit + "\n" + own + "\n");
        // When
        var catalogue = new FormalityCatalogue(Optional.of(folder));
        // Then
        assertThat(catalogue.of(ApprovalMode.FILING, DAY))
                .extracting(FormalityType::code)
                .contains("PROJECT_APPROVAL", "GAS_CONNECTION");
        assertThat(catalogue.find("CONSTRUCTION_PERMIT", ApprovalMode.FILING, DAY))
                .hasValueSatisfying(type -> assertThat(type.name().zh()).isEqualTo("甲"));
        assertThat(catalogue.find("CONSTRUCTION_PERMIT", ApprovalMode.APPROVAL, DAY))
                .as("all of it is replaced")
                .isEmpty();
    }

    @Test
    void aFolderThatIsNotThereOrDamagedIsRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> new FormalityCatalogue(Optional.of(folder.resolve("missing"))))
                .hasMessageContaining("missing");
        Files.writeString(folder.resolve("catalogue.csv"), HEADING + "A,2020-01-01\n");
        assertThatThrownBy(() -> new FormalityCatalogue(Optional.of(folder)))
                .hasMessageContaining(folder.resolve("catalogue.csv") + ":2");
    }

    private static FormalityCatalogue catalogue(String... lines) {
        return new FormalityCatalogue(
                CatalogueFile.read("catalogue.csv", HEADING + String.join("\n", List.of(lines)) + "\n"));
    }

    private static String line(String code, String validity, String dependsOn) {
        return code + "," + validity + ",FILING,甲,A,局,O,5,,,,YES,READY," + dependsOn + ",试验";
    }
}
