package dev.pinglu.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nlf.calendar.util.HolidayUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
    private static final String HEADING = "from,to,kind,name,source\n";

    private final WorkingDays days = WorkingDays.ofThisBuild();

    @TempDir
    Path folder;

    /** The library ends with 2023; later years are held against the notices by the counts below. */
    @ParameterizedTest
    @ValueSource(ints = {2020, 2021, 2022, 2023})
    void everyDayOfAYearIsWhatAnIndependentSourceSays(int year) {
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .forEach(day -> assertThat(days.isWorkingDay(day))
                        .as(day.toString())
                        .isEqualTo(workedAccordingToTheLibrary(day)));
    }

    /** Holidays and make-up workdays as the notices count them. */
    @ParameterizedTest
    @CsvSource({"2020, 30, 6", "2021, 31, 7", "2022, 32, 7", "2023, 26, 7", "2024, 28, 8", "2025, 28, 5", "2026, 33, 6"
    })
    void aYearHasAsManyArrangedDaysAsItsNotice(int year, int off, int worked) {
        var arranged = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> new Notices(Optional.empty(), Set.of()).of(day) != null)
                .toList();
        assertThat(arranged.stream().filter(days::isWorkingDay)).hasSize(worked);
        assertThat(arranged.stream().filter(day -> !days.isWorkingDay(day))).hasSize(off);
    }

    @ParameterizedTest
    @CsvSource({
        // Spring Festival of 2022: 31 January to 6 February off, 29 and 30 January worked
        "2022-01-28, 1, 2022-01-29",
        "2022-01-28, 2, 2022-01-30",
        "2022-01-28, 3, 2022-02-07",
        // National Day of 2022: the first week off, the Saturday and the Sunday after it worked
        "2022-09-30, 1, 2022-10-08",
        "2022-09-30, 2, 2022-10-09",
        "2022-09-30, 3, 2022-10-10",
        // begins on a holiday; the day itself does not count
        "2022-10-01, 1, 2022-10-08",
        "2022-10-08, 0, 2022-10-08",
        // across the year: 31 December 2022 to 2 January 2023 off
        "2022-12-30, 1, 2023-01-03",
        "2025-12-31, 2, 2026-01-05",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 2, 2026-02-24"
    })
    void aTermEndsWithItsLastWorkingDay(LocalDate day, int workingDays, LocalDate last) {
        assertThat(days.after(day, workingDays)).isEqualTo(new Deadline(last, false));
        assertThat(days.between(day, last)).isEqualTo(new CountedDays(workingDays, false));
    }

    @Test
    void aYearWithoutArrangementCountsMondayToFridayAndSaysSo() {
        // 1 October 2031 is a Wednesday
        assertThat(days.after(LocalDate.of(2031, 9, 30), 3)).isEqualTo(new Deadline(LocalDate.of(2031, 10, 3), true));
        assertThat(days.between(LocalDate.of(2031, 10, 3), LocalDate.of(2031, 10, 6)))
                .isEqualTo(new CountedDays(1, true));
    }

    @Test
    void theLastDaysOfAYearNeedTheNoticeOfTheNext() {
        // Given
        var last = LocalDate.of(2020 + days.years().size() - 1, 12, 28);
        // Then
        assertThat(days.knows(last)).isTrue();
        assertThat(days.knows(last.plusDays(1))).isFalse();
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        assertThatThrownBy(() -> days.after(LocalDate.EPOCH, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days.between(LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFolderAddsAYearAndReplacesAnother() throws IOException {
        // Given
        write(
                "2031.csv",
                "\uFEFF# 试验\n" + HEADING + "2031-10-01,2031-10-07,OFF,国庆节,试验\n2031-10-11,2031-10-11,WORK,国庆节,试验\n");
        write("2032.csv", HEADING + "2031-12-31,2032-01-02,OFF,元旦,试验\n");
        write("2022.csv", HEADING + "2022-05-01,2022-05-01,OFF,劳动节,试验\n");
        write("readme.txt", "no year");
        // When
        var read = new WorkingDays(Optional.of(folder), List.of(2022, 2031, 2032));
        // Then
        assertThat(read.after(LocalDate.of(2031, 9, 30), 1)).isEqualTo(new Deadline(LocalDate.of(2031, 10, 8), false));
        assertThat(read.isWorkingDay(LocalDate.of(2031, 10, 11))).isTrue();
        assertThat(read.isWorkingDay(LocalDate.of(2031, 12, 31))).isFalse();
        assertThat(read.isWorkingDay(LocalDate.of(2022, 10, 3))).isTrue();
    }

    @Test
    void aRequiredYearThatIsMissingIsRefusedWithItsFile() {
        assertThatThrownBy(() -> new WorkingDays(Optional.of(folder), List.of(2022, 2031)))
                .hasMessageContaining(folder.resolve("2031.csv") + ":1: the year is required");
        assertThatThrownBy(() -> new WorkingDays(Optional.empty(), List.of(2019)))
                .hasMessageContaining("calendar/2019.csv:1: the year is required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-10-01,2022-10-07,OFF,国庆节 | 3 | 5 cells are expected",
                "2022-10-01,2022-10-32,OFF,国庆节,试验 | 3 | to must be a date",
                "2022-10-07,2022-10-01,OFF,国庆节,试验 | 3 | to is before from",
                "2022-10-01,2022-12-01,OFF,国庆节,试验 | 3 | longer than a month",
                "2022-10-08,2022-10-10,WORK,国庆节,试验 | 3 | only Saturdays and Sundays",
                "2022-10-01,2022-10-01,FREE,国庆节,试验 | 3 | kind must be",
                "2022-10-01,2022-10-01,OFF,国庆节,| 3 | source is empty",
                "2023-10-01,2023-10-01,OFF,国庆节,试验 | 3 | outside 2022",
                "2022-05-01,2022-05-01,OFF,劳动节,试验 | 3 | arranged twice",
                "2022-10-01,2022-10-01,OFF,\"国庆节,试验 | 3 | quotation marks"
            })
    void aDamagedFileIsRefusedWithItsLine(String line, int number, String message) throws IOException {
        // Given
        write("2022.csv", HEADING + "2022-05-01,2022-05-01,OFF,劳动节,试验\n" + line + "\n");
        // When
        assertThatThrownBy(() -> new WorkingDays(Optional.of(folder), List.of(2022)))
                // Then
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(folder.resolve("2022.csv") + ":" + number + ": ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "day,kind\n", HEADING})
    void aFileThatArrangesNothingIsRefused(String text) throws IOException {
        // Given
        write("2022.csv", text);
        // When, then
        assertThatThrownBy(() -> new WorkingDays(Optional.of(folder), List.of(2022)))
                .hasMessageContaining("2022.csv:1: ");
    }

    @Test
    void aFileInAnotherCharsetIsRefused() throws IOException {
        // Given
        Files.write(folder.resolve("2022.csv"), (HEADING + "2022-05-01,2022-05-01,OFF,劳动节,试验\n").getBytes("GB18030"));
        // When, then
        assertThatThrownBy(() -> new WorkingDays(Optional.of(folder), List.of(2022)))
                .hasMessageContaining("2022.csv:1: the file is not written in UTF-8");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static boolean workedAccordingToTheLibrary(LocalDate day) {
        var holiday = HolidayUtil.getHoliday(day.toString());
        return holiday == null ? !NoticeLine.isWeekend(day) : holiday.isWork();
    }
}
