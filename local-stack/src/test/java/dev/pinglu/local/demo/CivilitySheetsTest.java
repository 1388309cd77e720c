package dev.pinglu.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed sheets hold what the report says of the civilised city, before any service has seen them. */
class CivilitySheetsTest {
    private final List<Row> works = both("civility-works.csv", "civility-works-take-over.csv");
    private final List<Row> organisations = Sheet.read("volunteer-organisations.csv");
    private final List<Row> walked = Sheet.read("activities.csv");
    private final List<Row> takenOver = Sheet.read("activities-take-over.csv");

    @Test
    void thereAre23WorksOfFourCategories() {
        assertThat(works)
                .hasSize(23)
                .allSatisfy(row -> assertThat(row.count("年度")).isEqualTo(2022));
        assertThat(works.stream().map(row -> row.text("类别")).distinct()).hasSize(4);
    }

    @Test
    void thereAreMoreActivitiesThanThe185ThatWereHeld() {
        long held = walked.stream().filter(row -> row.date("结束日期").isPresent()).count()
                + takenOver.stream()
                        .filter(row -> Set.of("结束", "时长确认", "归档").contains(row.text("当前阶段")))
                        .count();

        assertThat(held).isEqualTo(185);
        assertThat(walked.size() + takenOver.size()).isGreaterThan(185);
    }

    @Test
    void thereIsOneFederationWithOneCorpsAndItsTeams() {
        assertThat(organisations)
                .filteredOn(row -> row.text("类别").equals("联合会"))
                .hasSize(1);
        assertThat(organisations).filteredOn(row -> row.text("类别").equals("总队")).hasSize(1);
        assertThat(organisations.stream().map(row -> row.text("名称"))).doesNotHaveDuplicates();
    }

    @Test
    void numbersAreUniqueAndEverythingIsMarkedAsASample() {
        List<Row> numbered =
                Stream.of(works, walked, takenOver).flatMap(List::stream).toList();

        assertThat(numbered.stream().map(row -> row.text(Row.LOCAL_NO))).doesNotHaveDuplicates();
        assertThat(Stream.concat(numbered.stream(), organisations.stream()))
                .allSatisfy(row -> assertThat(row.text("备注")).contains("示例"));
    }

    private static List<Row> both(String one, String other) {
        return Stream.concat(Sheet.read(one).stream(), Sheet.read(other).stream())
                .toList();
    }
}
