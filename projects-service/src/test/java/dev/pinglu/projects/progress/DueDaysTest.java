package dev.pinglu.projects.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.kit.calendar.WorkingDays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDaysTest {
    private static final String HEADING = "name,valid_from,value,unit,document\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "2022-08, 2022-09-05, a Monday",
        "2022-05, 2022-06-06, the 5th is the last day of the Dragon Boat Festival",
        "2022-09, 2022-10-08, National Day and a Saturday that is worked",
        "2022-01, 2022-02-07, the week of the Spring Festival"
    })
    void aReportIsDueOnTheFifthOrTheNextWorkingDay(String month, String day, String why) {
        assertThat(days(Optional.empty())
                        .of(YearMonth.parse(month))
                        .orElseThrow()
                        .day())
                .as(why)
                .isEqualTo(day);
    }

    @Test
    void beforeTheFirstLineNothingIsDue() {
        assertThat(days(Optional.empty()).of(YearMonth.of(2019, 12))).isEmpty();
        assertThat(days(Optional.empty()).of(YearMonth.of(2020, 1))).isPresent();
    }

    @Test
    void aFolderReplacesALineOfTheSameDayAndAddsLaterOnes() throws IOException {
        // Given
        write("due-day,2020-01-01,8,,\ndue-day,2023-01-01,10,,\n");
        // Then
        assertThat(days(Optional.of(folder))
                        .of(YearMonth.of(2022, 7))
                        .orElseThrow()
                        .day())
                .isEqualTo("2022-08-08");
        assertThat(days(Optional.of(folder))
                        .of(YearMonth.of(2023, 2))
                        .orElseThrow()
                        .day())
                .isEqualTo("2023-03-10");
    }

    @ParameterizedTest
    @CsvSource({
        "'due-day,2020-01-01,31,,', 'limits.csv:2: not every month has the day 31'",
        "'due-day,2020-01-01,0,,', 'limits.csv:2: value must be positive'",
        "'colour,2020-01-01,1,,', 'limits.csv:2:'",
        "'due-day,tomorrow,1,,', 'limits.csv:2:'"
    })
    void aDamagedLineIsRefusedWithItsPlace(String line, String message) throws IOException {
        // Given
        write(line);
        // Then
        assertThatThrownBy(() -> new Limits(Optional.of(folder)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aFolderWithoutTheFileIsRefused() {
        assertThatThrownBy(() -> new Limits(Optional.of(folder))).hasMessageContaining("limits.csv");
    }

    private void write(String lines) throws IOException {
        Files.writeString(folder.resolve("limits.csv"), HEADING + lines);
    }

    private static DueDays days(Optional<Path> folder) {
        return new DueDays(new Limits(folder), WorkingDays.ofThisBuild());
    }
}
