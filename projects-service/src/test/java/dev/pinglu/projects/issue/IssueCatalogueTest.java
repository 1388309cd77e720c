package dev.pinglu.projects.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class IssueCatalogueTest {
    private static final String HEADING = "code,valid_from,valid_to,name_zh,name_en,township_days,district_days,"
            + "city_days,province_days,verification_days,source\n";
    private static final String LINE = "LAND,2017-01-01,2019-12-31,用地,Land,5,10,20,30,3,示例\n";

    @Test
    void everyCategoryGivesEveryLevelATerm() {
        // When
        var categories = new IssueCatalogue(Optional.empty()).of(LocalDate.of(2022, 10, 20));
        // Then
        assertThat(categories)
                .extracting(IssueCategory::code)
                .contains("LAND", "FORMALITIES", "FUNDS", "RELOCATION", "UTILITIES", "CONTRACT", "ENVIRONMENT");
        assertThat(categories)
                .allSatisfy(one -> assertThat(one.workingDays().keySet()).contains(IssueLevel.values()));
    }

    @Test
    void aCategoryIsWhatItWasOnTheDay() {
        // Given
        var catalogue = catalogue(LINE + "LAND,2020-01-01,,用地保障,Land,3,6,9,12,2,示例\n");
        // Then
        assertThat(catalogue.find("LAND", LocalDate.of(2019, 12, 31)))
                .hasValueSatisfying(one -> assertThat(one.workingDays()).containsEntry(IssueLevel.DISTRICT, 10));
        assertThat(catalogue.find("LAND", LocalDate.of(2020, 1, 1)))
                .hasValueSatisfying(one -> assertThat(one.workingDays()).containsEntry(IssueLevel.DISTRICT, 6));
        assertThat(catalogue.find("LAND", LocalDate.of(2016, 12, 31))).isEmpty();
    }

    @Test
    void twoLinesOfACategoryForTheSameDayAreRefused() {
        assertThatThrownBy(() -> catalogue(LINE + "LAND,2019-12-31,,用地,Land,5,10,20,30,3,示例\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two lines of LAND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LAND,2017-01-01,,用地,Land,0,10,20,30,3,示例 | township_days must be at least 1",
                "LAND,2017-01-01,,用地,Land,5,10,20,,3,示例 | province_days is empty",
                "LAND,soon,,用地,Land,5,10,20,30,3,示例 | soon"
            })
    void aLineThatCannotBeReadIsToldWithFileAndLine(String line, String why) {
        assertThatThrownBy(() -> catalogue(line + "\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sample.csv:2")
                .hasMessageContaining(why);
    }

    private static IssueCatalogue catalogue(String lines) {
        List<IssueCategory> read = new IssueCatalogueFile("sample.csv").read(HEADING + lines);
        return new IssueCatalogue(read);
    }

    @Test
    void aDistrictSetsTermsOfItsOwn(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(folder.resolve("catalogue.csv"), HEADING + "LAND,2017-01-01,,用地,Land,1,2,3,4,1,本区制度\n");
        // When
        var own = new IssueCatalogue(Optional.of(folder));
        // Then
        assertThat(own.find("LAND", LocalDate.of(2022, 10, 20)))
                .hasValueSatisfying(one -> assertThat(one.workingDays()).containsEntry(IssueLevel.DISTRICT, 2));
        assertThat(own.find("FUNDS", LocalDate.of(2022, 10, 20)))
                .as("the others stay")
                .isPresent();
    }
}
