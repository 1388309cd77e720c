package dev.pinglu.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed sheets hold what the report says, before any service has seen them. */
class DemoSheetsTest {
    private final List<Row> walked = Sheet.read("key-projects.csv");
    private final List<Row> takenOver = Sheet.read("key-projects-take-over.csv");

    @Test
    void thereAre215ProjectsOfWhich202AreStarted() {
        long started = walked.stream()
                        .filter(row -> row.date("开工日期").isPresent())
                        .count()
                + takenOver.stream().filter(row -> row.date("实际开工").isPresent()).count();

        assertThat(walked.size() + takenOver.size()).isEqualTo(215);
        assertThat(started).isEqualTo(202);
    }

    @Test
    void theyCost55Billion780MillionYuan() {
        long fen = descriptions()
                .mapToLong(project -> project.path("totalInvestmentFen").asLong())
                .sum();

        assertThat(fen).isEqualTo(5_578_000_000_000L);
    }

    @Test
    void the12ProjectsAboveTheDistrictAreAllStarted() {
        List<Row> upper = Stream.concat(walked.stream(), takenOver.stream())
                .filter(row -> !row.text("级别").equals("区级"))
                .toList();

        assertThat(upper).hasSize(12);
        assertThat(upper)
                .allSatisfy(row -> assertThat(row.date(walked.contains(row) ? "开工日期" : "实际开工"))
                        .isPresent());
    }

    @Test
    void tenProjectsWalkEveryStage() {
        long whole = walked.stream()
                .filter(row -> ProjectColumns.STAGES.keySet().stream()
                        .skip(1)
                        .allMatch(stage -> row.date(stage + "日期").isPresent()))
                .count();

        assertThat(whole).isGreaterThanOrEqualTo(10);
    }

    @Test
    void numbersAndCodesAreUnique() {
        assertThat(descriptions().map(project -> project.path("localNo").asText()))
                .doesNotHaveDuplicates();
        assertThat(descriptions().map(project -> project.path("code").asText())).doesNotHaveDuplicates();
    }

    @Test
    void whatTheReportDoesNotNameIsMarkedAsASample() {
        assertThat(Stream.concat(walked.stream(), takenOver.stream()))
                .allSatisfy(row -> assertThat(row.text("备注")).contains("示例"));
    }

    @Test
    void theSiliconParkHas11ProjectsOfWhich7AreStartedAnd4InFormalities() {
        List<Row> admitted = Stream.concat(walked.stream(), takenOver.stream())
                .filter(row -> row.optional("入园批次").isPresent())
                .toList();

        assertThat(admitted).hasSize(11);
        assertThat(admitted).allSatisfy(row -> assertThat(row.text("园区代码")).isEqualTo("silicon-park"));
        assertThat(admitted.stream().filter(row -> row.date("实际开工").isPresent()))
                .hasSize(7);
        assertThat(admitted.stream().filter(row -> row.text("当前阶段").equals("前期")))
                .hasSize(4);
    }

    @Test
    void theTrialRunOfUnit4IsAtLeast168HoursLong() {
        Row run = Sheet.read("trial-runs.csv").get(0);

        Duration length =
                Duration.between(OffsetDateTime.parse(run.text("开始时刻")), OffsetDateTime.parse(run.text("通过时刻")));

        assertThat(length).isGreaterThanOrEqualTo(Duration.ofHours(168));
    }

    private Stream<? extends JsonNode> descriptions() {
        return Stream.concat(walked.stream(), takenOver.stream()).map(ProjectColumns::description);
    }
}
