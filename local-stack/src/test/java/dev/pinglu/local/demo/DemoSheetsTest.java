package dev.pinglu.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    @Test
    void theMonthsOfAPlanAddUpToTheAnnualPlan() {
        for (Row plan : Sheet.read("investment-plans.csv")) {
            Row project = Stream.concat(walked.stream(), takenOver.stream())
                    .filter(row -> row.text(Row.LOCAL_NO).equals(plan.text(Row.LOCAL_NO)))
                    .findFirst()
                    .orElseThrow();
            long months = IntStream.rangeClosed(1, 12)
                    .mapToLong(month -> plan.fen(month + "月(万元)").orElseThrow())
                    .sum();

            assertThat(months)
                    .as(plan.text(Row.LOCAL_NO))
                    .isEqualTo(project.fen("本年计划投资(万元)").orElseThrow());
        }
    }

    @Test
    void theSumsOfProgressGoOnFromMonthToMonth() {
        Map<String, JsonNode> last = new HashMap<>();
        for (Row row : Sheet.read("progress-reports.csv")) {
            JsonNode figures = ProgressReportSheet.figures(row);
            JsonNode before = last.getOrDefault(row.text(Row.LOCAL_NO), figures.path("before"));
            long invested = figures.path("investedFen").asLong();

            assertThat(figures.path("ytdFen").asLong())
                    .as("%s %s", row.text(Row.LOCAL_NO), row.text("报告月份"))
                    .isEqualTo(before.path("ytdFen").asLong() + invested);
            assertThat(figures.path("sinceStartFen").asLong())
                    .isEqualTo(before.path("sinceStartFen").asLong() + invested);
            assertThat(row.text("备注")).contains("示例");
            last.put(row.text(Row.LOCAL_NO), figures);
        }
        assertThat(last).hasSizeGreaterThan(3);
    }

    @Test
    void issuesAreSamplesOfSampleProjects() {
        assertThat(Sheet.read("issues.csv")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.text("堵点")).startsWith("示例");
            assertThat(takenOver)
                    .filteredOn(project -> project.text(Row.LOCAL_NO).equals(row.text(Row.LOCAL_NO)))
                    .singleElement()
                    .satisfies(project -> assertThat(project.text("项目名称")).startsWith("示例"));
        });
    }

    private Stream<? extends JsonNode> descriptions() {
        return Stream.concat(walked.stream(), takenOver.stream()).map(ProjectColumns::description);
    }
}
