package dev.pinglu.kit.directory;

import static dev.pinglu.kit.directory.RegisterFixture.aBureau;
import static dev.pinglu.kit.directory.RegisterFixture.empty;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What can be wrong with a file by itself. */
class SheetTest {
    @Test
    void remarksAreNoEntriesAndCountAsLines() {
        assertThat(empty().unit("# 备注")
                        .unit("bureau,示例局,Bureau,BUREAU,140603,,,,")
                        .flaws())
                .singleElement()
                .asString()
                .startsWith("units.csv:3: kind must be one of [LEADERSHIP,");
    }

    @Test
    void columnsMayStandInAnyOrder() {
        assertThat(aBureau()
                        .file("absences.csv", "to,holder,from\n2022-10-03,anna,2022-10-01\n")
                        .flaws())
                .isEmpty();
    }

    @Test
    void columnsThatAreMissingOrUnknownAreTold() {
        assertThat(empty().file("tenures.csv", "post,holder,name,since,to\n").flaws())
                .containsExactly("tenures.csv:1: the columns must be post,holder,name,from,to");
        assertThat(empty().file("absences.csv", "").flaws())
                .containsExactly("absences.csv:1: the columns must be holder,from,to");
        assertThat(empty().file("absences.csv", "holder,from,\n").flaws())
                .containsExactly("absences.csv:1: the heading cannot be read");
    }

    @Test
    void everyRowThatCannotBeReadIsToldAtOnce() {
        assertThat(aBureau()
                        .post("c,C角,Third,bureau,2022/13/1,,")
                        .post("d d,D角,Fourth,bureau,,,")
                        .tenure("a,carl,,2022-10-01,")
                        .tenure("a,carl,示例丙,,")
                        .tenure("a,carl,示例丙")
                        .flaws())
                .containsExactly(
                        "posts.csv:4: valid_from must be a date such as 2022-10-20",
                        "posts.csv:5: code must consist of 1 to 64 letters, digits, points, hyphens and underscores",
                        "tenures.csv:4: name is empty",
                        "tenures.csv:5: from is empty",
                        "tenures.csv:6: 5 cells are expected, found 3");
    }

    @Test
    void datesMayBeAsSpreadsheetsWriteThem() {
        assertThat(aBureau().post("c,C角,Third,bureau,2022/1/9,2022/11/30,").flaws())
                .isEmpty();
        assertThat(aBureau().tenure("a,carl,示例丙,2022/2/30,").flaws())
                .containsExactly("tenures.csv:4: from must be a date such as 2022-10-20");
    }

    @Test
    void whatStandsInACellIsNotRepeated() {
        assertThat(aBureau()
                        .tenure("carl,示例丙,a,示例丙,")
                        .tenure("carl,carl,示例丙,2022-10-01,")
                        .flaws())
                .noneMatch(flaw -> flaw.contains("carl") || flaw.contains("示例丙"));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsTold() {
        assertThat(aBureau().tenure("a,\"carl,示例丙,2022-10-01,").flaws())
                .singleElement()
                .asString()
                .startsWith("tenures.csv:")
                .endsWith(": the quotation marks do not match");
    }
}
