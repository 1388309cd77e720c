package dev.pinglu.projects.formality;

import static dev.pinglu.projects.formality.FormalityFixture.CALENDAR;
import static dev.pinglu.projects.formality.FormalityFixture.DAY;
import static dev.pinglu.projects.formality.FormalityFixture.RULES;
import static dev.pinglu.projects.formality.FormalityFixture.aFormality;
import static dev.pinglu.projects.formality.FormalityFixture.step;
import static dev.pinglu.projects.formality.FormalityStatus.ACCEPTED;
import static dev.pinglu.projects.formality.FormalityStatus.APPROVED;
import static dev.pinglu.projects.formality.FormalityStatus.EXPIRED;
import static dev.pinglu.projects.formality.FormalityStatus.EXTENDED;
import static dev.pinglu.projects.project.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.kit.alert.AlertInput;
import dev.pinglu.kit.alert.Reading;
import dev.pinglu.kit.testing.WorkContract;
import dev.pinglu.projects.project.Overlay;
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

/** The construction permit is valid for three months, from 1 August 2022 through 1 November. */
class PermitAlertsTest {
    private static final String HEADING = "rule,version,valid_from,valid_to,warning,critical,source\n";

    @ParameterizedTest
    @CsvSource({
        "2022-08-02, ''",
        "2022-08-03, projects.permit-expiring WARNING",
        "2022-10-01, projects.permit-expiring WARNING",
        "2022-10-02, projects.permit-expiring CRITICAL",
        "2022-10-31, projects.permit-expiring CRITICAL"
    })
    void anEndIsAlarmedAboutNinetyAndThirtyDaysAhead(LocalDate today, String expected) {
        assertThat(raised(aFormality().at(APPROVED), today)).isEqualTo(listed(expected));
    }

    @Test
    void onItsLastDayItIsCriticalAnewAndStaysSoOnceItHasExpired() {
        // Given
        var lastDay = LocalDate.of(2022, 11, 1);
        // Then: it was not made use of for three months as well
        assertThat(raised(aFormality().at(APPROVED), lastDay))
                .containsExactly("projects.permit-expired CRITICAL", "projects.permit-unused WARNING");
        assertThat(raised(aFormality().at(EXPIRED), lastDay.plusMonths(1)))
                .containsExactly("projects.permit-expired CRITICAL");
    }

    @Test
    void whatHasExpiredIsNoMatterOnceAnotherIsOpened() {
        // Given
        var permit = aFormality().at(EXPIRED);
        // When
        permit.succeed();
        // Then
        assertThat(raised(permit, LocalDate.of(2022, 12, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2022-10-31, ''", "2022-11-01, projects.permit-unused WARNING"})
    void aPermitThatNobodyMakesUseOfForThreeMonthsIsAlarmedAbout(LocalDate today, String expected) {
        // Given: extended to February, so that its end is far away
        var permit = aFormality().at(APPROVED);
        step(permit, EXTENDED, DAY);
        step(permit, EXTENDED, DAY);
        // When, then
        assertThat(raised(permit, today)).isEqualTo(listed(expected));
    }

    @Test
    void whatWasMadeUseOfDoesNotEnd() {
        // Given
        var permit = aFormality().at(APPROVED);
        // When
        permit.follow(aProject().started(DAY.plusMonths(1)), DAY.plusMonths(1), CALENDAR);
        // Then
        assertThat(raised(permit, LocalDate.of(2022, 11, 1))).isEmpty();
    }

    @Test
    void aSuspendedProjectIsNotWaitedForButItsPermitsExpire() {
        // Given
        var permit = aFormality().at(APPROVED);
        // When
        permit.follow(aProject().under(Overlay.SUSPENDED, DAY), DAY, CALENDAR);
        // Then
        assertThat(raised(permit, LocalDate.of(2022, 11, 1))).containsExactly("projects.permit-expired CRITICAL");
    }

    @Test
    void nothingOfACancelledProjectIsAlarming() {
        // Given
        var permit = aFormality().at(APPROVED);
        // When
        permit.follow(aProject().under(Overlay.CANCELLED, DAY), DAY, CALENDAR);
        // Then
        assertThat(raised(permit, LocalDate.of(2022, 11, 1))).isEmpty();
    }

    @Test
    void whatIsNotGrantedHasNoEnd() {
        assertThat(raised(aFormality().at(ACCEPTED), LocalDate.of(2022, 11, 1))).isEmpty();
    }

    @Test
    void aReadingSaysWhatItWasReadFromAndNothingThatADayAloneChanges() {
        // When
        var reading =
                readings(aFormality().at(APPROVED), LocalDate.of(2022, 10, 20)).get(0);
        // Then
        assertThat(reading.since()).isEqualTo("2022-08-03");
        assertThat(reading.inputs()).extracting(AlertInput::value).containsExactly("2022-11-01", "晋建许〔2022〕1号");
    }

    @Test
    void aRuleHoldsOnItsDaysAndAFolderReplacesIt(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(
                folder.resolve("alert-rules.csv"), HEADING + "projects.permit-expiring,2,2022-10-01,,60,20,试验\n");
        // When
        var rules = new PermitRules(Optional.of(folder));
        // Then
        assertThat(rules.find(PermitRule.Kind.EXPIRING, LocalDate.of(2022, 9, 30)))
                .isEmpty();
        assertThat(rules.find(PermitRule.Kind.EXPIRING, LocalDate.of(2022, 10, 1)))
                .hasValueSatisfying(
                        rule -> assertThat(rule.asAlertRule().version()).isEqualTo(2));
        assertThat(rules.find(PermitRule.Kind.UNUSED, LocalDate.of(2022, 9, 30)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "projects.unknown,1,2022-10-01,,60,20,试验 | there is no rule",
                "projects.permit-expiring,1,2022-10-01,,20,60,试验 | would be raised before",
                "projects.permit-expiring,1,2022-10-01,,,,试验 | Expected a threshold",
                "projects.permit-expiring,1,2022-10-01,,60,20, | source is empty"
            })
    void aLineThatContradictsItselfIsRefusedWithItsNumber(String line, String message, @TempDir Path folder)
            throws IOException {
        // Given
        Files.writeString(folder.resolve("alert-rules.csv"), HEADING + line + "\n");
        // When, then
        assertThatThrownBy(() -> new PermitRules(Optional.of(folder)))
                .hasMessageContaining("alert-rules.csv:2")
                .hasMessageContaining(message);
    }

    @Test
    void twoLinesOfARuleForTheSameDayAreRefused(@TempDir Path folder) throws IOException {
        // Given
        var line = "projects.permit-unused,1,2022-10-01,,3,,试验\n";
        Files.writeString(folder.resolve("alert-rules.csv"), HEADING + line + line);
        // When, then
        assertThatThrownBy(() -> new PermitRules(Optional.of(folder))).hasMessageContaining("two lines");
    }

    private static List<Reading> readings(Formality formality, LocalDate today) {
        return PermitAlerts.of(formality, WorkContract.subject("formality"), RULES, today);
    }

    private static List<String> raised(Formality formality, LocalDate today) {
        return readings(formality, today).stream()
                .flatMap(reading ->
                        reading.raised().stream().map(severity -> reading.rule().code() + " " + severity))
                .toList();
    }

    private static List<String> listed(String expected) {
        return expected.isEmpty() ? List.of() : List.of(expected);
    }
}
