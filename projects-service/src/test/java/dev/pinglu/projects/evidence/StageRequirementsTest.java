package dev.pinglu.projects.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.projects.project.ProjectStage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageRequirementsTest {
    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 20);
    private static final String HEADING =
            "step,rule,evidence,count,verified,otherwise,months,of_design,valid_from,valid_to,zh,en,source\n";

    private final StageRequirements table = new StageRequirements(Optional.empty());

    @Test
    void everyStepButTheFirstDemandsEvidence() {
        for (var stage : ProjectStage.values()) {
            assertThat(table.of(stage, DAY).isEmpty()).as(stage.name()).isEqualTo(stage == ProjectStage.LEAD);
        }
    }

    @Test
    void aPhotoCountsOnceItIsVerified() {
        // Given
        var photos = only(ProjectStage.CONSTRUCTION, "project.evidence.photos");
        var photo = Evidence.record(
                new RecordEvidence(
                        new UUID(1, 1),
                        EvidenceType.PHOTO,
                        null,
                        null,
                        null,
                        null,
                        Instant.parse("2022-09-01T02:00:00Z"),
                        new Place(new BigDecimal("39.5"), new BigDecimal("112.25")),
                        null),
                new OfProject(new UUID(1, 1), "示例项目", "140603101"),
                "one",
                TODAY);
        // Then
        assertThat(photos.met(List.of(photo), DAY)).isZero();
    }

    @Test
    void aDocumentCountsFromTheDayOnWhichItWasIssued() {
        // Given
        var brief = only(ProjectStage.RESERVE, "project.evidence.brief");
        var issued = issued(EvidenceType.BRIEF, null);
        // Then
        assertThat(brief.met(List.of(issued), DAY)).isOne();
        assertThat(brief.met(List.of(issued), DAY.minusDays(1))).isZero();
        assertThat(brief.missing(0).message()).contains("项目简介", "the brief of the project", "需要1份，现有0份");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09,2022-08,0.8,1",
        "2021-09,2022-08,0.7999,0",
        "2021-10,2022-08,0.9,0",
        "2021-10,2022-09,0.9,0",
        "2021-08,2022-08,1.2,1"
    })
    void fullCapacityIsTwelveMonthsThatHaveEnded(String from, String to, BigDecimal ofDesign, int counted) {
        // Given
        var output = only(ProjectStage.FULL_CAPACITY, "project.evidence.output");
        // When
        var met = output.met(List.of(issued(EvidenceType.OUTPUT_RECORD, new Output(from, to, ofDesign))), DAY);
        // Then
        assertThat(met).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RESERVE,a,BRIEF,0,,,,,2000-01-01,,一,one,x | count must be at least 1",
                "RESERVED,a,BRIEF,1,,,,,2000-01-01,,一,one,x | table.csv:2",
                "RESERVE,a,LETTER,1,,,,,2000-01-01,,一,one,x | LETTER",
                "RESERVE,a,BRIEF,1,,,12,0.8,2000-01-01,,一,one,x | records of output alone",
                "RESERVE,a,BRIEF,1,,,,,2000-01-01,,一,one, | source is empty",
                "RESERVE,a,BRIEF,1,,NOTHING,,,2000-01-01,,一,one,x | NOTHING"
            })
    void aTableThatCannotBeReadIsRefusedWithTheLine(String line, String message) {
        assertThatThrownBy(() -> new StageRequirements("table.csv", HEADING + line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void twoLinesOfOneRuleForTheSameDayAreRefused() {
        // Given
        var until = "RESERVE,a,BRIEF,1,,,,,2000-01-01,%s,一,one,x\n";
        var from = "RESERVE,a,BRIEF,2,,,,,2022-01-01,,二,two,x\n";
        // When
        var dated = new StageRequirements("table.csv", HEADING + until.formatted("2021-12-31") + from);
        // Then
        assertThat(dated.of(ProjectStage.RESERVE, LocalDate.of(2021, 12, 31)))
                .extracting(StageRequirement::count)
                .containsExactly(1);
        assertThat(dated.of(ProjectStage.RESERVE, LocalDate.of(2022, 1, 1)))
                .extracting(StageRequirement::count)
                .containsExactly(2);
        assertThatThrownBy(() -> new StageRequirements("table.csv", HEADING + until.formatted("") + from))
                .hasMessageContaining("table.csv:3");
    }

    private StageRequirement only(ProjectStage step, String rule) {
        return table.of(step, DAY).stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static Evidence issued(EvidenceType type, @org.jspecify.annotations.Nullable Output output) {
        return Evidence.record(
                new RecordEvidence(new UUID(1, 1), type, null, null, null, DAY, null, null, output),
                new OfProject(new UUID(1, 1), "示例项目", "140603101"),
                "one",
                TODAY);
    }

    @Test
    void aDistrictDemandsOtherEvidence(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(
                folder.resolve("requirements.csv"),
                HEADING + "RESERVE,project.evidence.brief,BRIEF,2,,,,,2000-01-01,,项目简介,the brief,本区制度\n");
        // When
        var own = new StageRequirements(Optional.of(folder));
        // Then
        assertThat(own.of(ProjectStage.RESERVE, DAY))
                .singleElement()
                .satisfies(brief -> assertThat(brief.missing(1).message()).contains("需要2份"));
        assertThat(own.of(ProjectStage.READY, DAY))
                .as("the others stay")
                .hasSameSizeAs(table.of(ProjectStage.READY, DAY));
    }
}
