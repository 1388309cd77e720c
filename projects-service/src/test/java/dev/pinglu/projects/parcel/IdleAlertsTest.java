package dev.pinglu.projects.parcel;

import static dev.pinglu.projects.parcel.ParcelFixture.LIMITS;
import static dev.pinglu.projects.parcel.ParcelFixture.aParcel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.testing.WorkContract;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 300 mu were supplied on 31 July 2020. */
class IdleAlertsTest {
    private static final String HEADING = "name,valid_from,value,unit,document\n";
    private static final LocalDate BEGUN = LocalDate.of(2021, 3, 1);
    private static final LocalDate STOPPED = LocalDate.of(2021, 8, 31);
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 20);

    @ParameterizedTest
    @CsvSource({
        "2021-01-31, 2021-10-30, ''",
        "2021-01-31, 2021-10-31, idle-land WARNING",
        "2021-01-31, 2022-01-30, idle-land WARNING",
        "2021-01-31, 2022-01-31, idle-land CRITICAL",
        "2021-01-31, 2023-01-30, idle-land CRITICAL",
        "2021-01-31, 2023-01-31, idle-land CRITICAL; idle-land-take-back CRITICAL",
        "2021-05-31, 2022-02-27, ''",
        "2021-05-31, 2022-02-28, idle-land WARNING",
        "2020-02-29, 2021-02-27, idle-land WARNING",
        "2020-02-29, 2021-02-28, idle-land CRITICAL",
        "2020-02-29, 2022-02-28, idle-land CRITICAL; idle-land-take-back CRITICAL"
    })
    void landLiesIdleSoManyMonthsAfterTheAgreedStart(String agreed, LocalDate today, String expected) {
        assertThat(raised(aParcel().agreedToStart(agreed).kept(), today)).isEqualTo(listed(expected));
    }

    @ParameterizedTest
    @CsvSource({"2022-04-29, ''", "2022-04-30, idle-land WARNING", "2022-07-31, idle-land CRITICAL"})
    void whereNoStartWasAgreedItIsAYearAfterTheSupply(LocalDate today, String expected) {
        assertThat(raised(aParcel().kept(), today)).isEqualTo(listed(expected));
    }

    @Test
    void whatIsNotSuppliedOrIsBuiltOnIsNotIdle() {
        // Given
        var begun = begun();
        // Then
        assertThat(raised(aParcel().unsupplied().kept(), TODAY)).isEmpty();
        assertThat(raised(begun, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05-30, 99.99, 100, ''",
        "2022-05-31, 99.99, 100, idle-land WARNING",
        "2022-08-30, 99.99, 100, idle-land WARNING",
        "2022-08-31, 99.99, 100, idle-land CRITICAL",
        "2024-08-31, 99.99, 100, idle-land CRITICAL",
        "2024-08-31, 100, 24.99, idle-land CRITICAL",
        "2024-08-31, 100, 25, ''"
    })
    void landOnWhichWorksStoppedLiesIdleIfTooLittleWasDone(
            LocalDate today, BigDecimal developed, BigDecimal invested, String expected) {
        assertThat(raised(stopped(developed, invested), today)).isEqualTo(listed(expected));
    }

    @Test
    void worksThatGoOnEndIt() {
        // Given
        var parcel = stopped(BigDecimal.ONE, BigDecimal.ONE);
        assertThat(raised(parcel, TODAY)).isNotEmpty();
        // When
        parcel.resume(new TellWorks(STOPPED.plusDays(1)), TODAY);
        // Then
        assertThat(raised(parcel, TODAY)).isEmpty();
    }

    @Test
    void daysThatDoNotCountPutItOffUntilAnotherClockBegins() {
        // Given
        var parcel = aParcel().agreedToStart("2021-01-31").kept();
        // When
        parcel.exempt(new ExemptDays(10, "政府原因", "证明1号"), IdleClock.of(parcel, LIMITS, TODAY));
        // Then
        assertThat(raised(parcel, LocalDate.of(2021, 11, 9))).isEmpty();
        assertThat(raised(parcel, LocalDate.of(2021, 11, 10))).containsExactly("projects.idle-land WARNING");
        parcel.start(new TellWorks(BEGUN), TODAY, "park-clerk");
        assertThat(parcel.works().notCountedDays).isZero();
    }

    @Test
    void aReadingSaysWhatItWasReadFromAndNothingThatADayAloneChanges() {
        // Given
        var parcel = aParcel().numbered("GB00001").agreedToStart("2021-01-31").kept();
        parcel.exempt(new ExemptDays(1, "政府原因", "证明1号"), IdleClock.of(parcel, LIMITS, TODAY));
        // When
        var reading = readings(parcel, LIMITS, TODAY).get(0);
        // Then
        assertThat(reading.since()).isEqualTo("2021-11-01");
        assertThat(reading.inputs()).extracting(AlertInput::value).containsExactly("2021-01-31", "1", "GB00001");
    }

    @Test
    void aFolderReplacesALimitFromItsDay(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(folder.resolve("limits.csv"), HEADING + "early-warning-months,2021-08-01,6,months,试验\n");
        var limits = new IdleLimits(Optional.of(folder));
        var parcel = aParcel().agreedToStart("2021-01-31").kept();
        // Then
        assertThat(raised(parcel, limits, LocalDate.of(2021, 7, 31))).isEmpty();
        assertThat(raised(parcel, limits, LocalDate.of(2021, 8, 1))).containsExactly("projects.idle-land WARNING");
    }

    @Test
    void beforeTheFirstDayOfALimitNothingIsRead() {
        assertThat(readings(aParcel().agreedToStart("2010-01-31").kept(), LIMITS, LocalDate.of(2012, 6, 30)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown-months,2021-08-01,6,months,试验 | UNKNOWN_MONTHS",
                "idle-months,2021-08-01,0,months,试验 | must be positive",
                "idle-months,2021-08-01,1.5,months,试验 | counted whole"
            })
    void aLineThatCannotBeIsRefusedWithItsNumber(String line, String message, @TempDir Path folder) throws IOException {
        // Given
        Files.writeString(folder.resolve("limits.csv"), HEADING + line + "\n");
        // When, then
        assertThatThrownBy(() -> new IdleLimits(Optional.of(folder)))
                .hasMessageContaining("limits.csv:2")
                .hasMessageContaining(message);
    }

    private static LandParcel begun() {
        var parcel = aParcel().agreedToStart("2021-01-31").kept();
        parcel.start(new TellWorks(BEGUN), TODAY, "park-clerk");
        return parcel;
    }

    private static LandParcel stopped(BigDecimal developed, BigDecimal invested) {
        var parcel = begun();
        parcel.suspend(new SuspendWorks(STOPPED, developed, invested, "资金"), TODAY);
        return parcel;
    }

    private static List<Reading> readings(LandParcel parcel, IdleLimits limits, LocalDate today) {
        return IdleAlerts.of(parcel, WorkContract.subject("land-parcel"), limits, today);
    }

    private static List<String> raised(LandParcel parcel, LocalDate today) {
        return raised(parcel, LIMITS, today);
    }

    private static List<String> raised(LandParcel parcel, IdleLimits limits, LocalDate today) {
        return readings(parcel, limits, today).stream()
                .flatMap(reading ->
                        reading.raised().stream().map(severity -> reading.rule().code() + " " + severity))
                .toList();
    }

    private static List<String> listed(String expected) {
        return expected.isEmpty()
                ? List.of()
                : java.util.stream.Stream.of(expected.split("; "))
                        .map(one -> "projects." + one)
                        .toList();
    }
}
