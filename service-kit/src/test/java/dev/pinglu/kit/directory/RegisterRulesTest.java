package dev.pinglu.kit.directory;

import static dev.pinglu.kit.directory.RegisterFixture.aBureau;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.division.Division;
import dev.pinglu.kit.division.Division.Level;
import dev.pinglu.kit.division.KnownDivisions;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What must hold between the lines of the files; each flaw names its line. */
class RegisterRulesTest {
    @Test
    void theRegisterOfThisBuildHoldsTogether() {
        var sample = RegisterReader.read(new RegisterFiles(Optional.empty()).read(), KnownDivisions.with());
        assertThat(sample.units())
                .filteredOn(unit -> unit.kind() == UnitKind.TOWNSHIP)
                .hasSize(12);
    }

    @Test
    void aCodeStandsOnce() {
        assertThat(aBureau()
                        .unit("bureau,别的局,Other,DEPARTMENT,140603,,,,")
                        .post("a,别的岗,Other,bureau,2010-01-01,,")
                        .flaws())
                .containsExactly(
                        "units.csv:3: the unit bureau stands in line 2 already",
                        "posts.csv:4: the post a stands in line 2 already");
    }

    @Test
    void datesAreInOrder() {
        assertThat(aBureau()
                        .unit("gone,旧局,Gone,DEPARTMENT,140603,,2015-01-01,2014-12-31,bureau")
                        .post("c,C角,Third,bureau,2015-01-01,2014-12-31,")
                        .tenure("a,anna,示例甲,2019-01-01,2018-12-31")
                        .absence("anna,2022-10-03,2022-10-02")
                        .flaws())
                .containsExactly(
                        "units.csv:3: the unit ends before it begins",
                        "posts.csv:4: the post ends before it begins",
                        "tenures.csv:4: the tenure ends before it begins",
                        "absences.csv:2: the absence ends before it begins");
    }

    @Test
    void aUnitWorksInADivisionOfTheDistrict() {
        assertThat(aBureau()
                        .unit("x,甲,X,TOWNSHIP,140603208,,,,")
                        .unit("y,乙,Y,DEPARTMENT,1406,,,,")
                        .flaws())
                .containsExactly(
                        "units.csv:3: there is no division 140603208",
                        "units.csv:4: the division 1406 lies outside 140603");
    }

    @Test
    void theDivisionExistsAsLongAsTheUnit() {
        var merged = new Division(
                "140603299",
                "旧乡",
                Level.TOWNSHIP,
                Optional.of("140603"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2020, 12, 31)),
                Optional.of("140603100"));
        assertThat(aBureau()
                        .unit("still,旧乡,Still,TOWNSHIP,140603299,,2000-01-01,,")
                        .unit("ended,旧乡,Ended,TOWNSHIP,140603299,,2000-01-01,2020-12-31,bureau")
                        .flaws(KnownDivisions.with(merged)))
                .containsExactly("units.csv:3: the division 140603299 does not exist as long as the unit");
    }

    @Test
    void theUnitAboveIsKnownAndIsThereFromTheBeginning() {
        assertThat(aBureau()
                        .unit("x,甲,X,OFFICE,140603,none,,,")
                        .unit("y,乙,Y,OFFICE,140603,bureau,2009-12-31,,")
                        .unit("z,丙,Z,OFFICE,140603,bureau,,,")
                        .flaws())
                .containsExactly(
                        "units.csv:3: there is no unit none to be the parent",
                        "units.csv:4: the parent bureau does not exist when the unit begins",
                        "units.csv:5: the parent bureau does not exist when the unit begins");
    }

    @Test
    void unitsDoNotLieAboveEachOtherInACircle() {
        assertThat(aBureau()
                        .unit("x,甲,X,OFFICE,140603,y,,,")
                        .unit("y,乙,Y,OFFICE,140603,x,,,")
                        .flaws())
                .containsExactly("units.csv:3: the parents form a circle", "units.csv:4: the parents form a circle");
    }

    @Test
    void aUnitThatEndsNamesWhoGoesOnWithItsWork() {
        assertThat(aBureau()
                        .unit("v,甲,V,DEPARTMENT,140603,,,2020-12-31,")
                        .unit("w,乙,W,DEPARTMENT,140603,,,,bureau")
                        .unit("x,丙,X,DEPARTMENT,140603,,,2020-12-31,none")
                        .unit("y,丁,Y,DEPARTMENT,140603,,,2009-12-30,bureau")
                        .unit("z,戊,Z,DEPARTMENT,140603,,,2020-12-31,z")
                        .flaws())
                .containsExactly(
                        "units.csv:3: a unit that ends must name its successor",
                        "units.csv:4: a successor is named, and no valid_to",
                        "units.csv:5: there is no unit none to be the successor",
                        "units.csv:6: the successor bureau does not exist on 2009-12-31",
                        "units.csv:7: the successor z does not exist on 2021-01-01");
    }

    @Test
    void aPostBelongsToAUnitThatIsThereFromTheBeginning() {
        assertThat(aBureau()
                        .post("c,C角,Third,none,,,")
                        .post("d,D角,Fourth,bureau,2009-12-31,,")
                        .flaws())
                .containsExactly(
                        "posts.csv:4: there is no unit none",
                        "posts.csv:5: the unit bureau does not exist when the post begins");
    }

    @Test
    void deputiesAreKnownAndNobodyIsItsOwn() {
        assertThat(aBureau()
                        .post("c,C角,Third,bureau,2010-01-01,,none")
                        .post("d,D角,Fourth,bureau,2010-01-01,,e")
                        .post("e,E角,Fifth,bureau,2010-01-01,,d")
                        .post("f,F角,Sixth,bureau,2010-01-01,,d")
                        .post("g,G角,Seventh,bureau,2010-01-01,,g")
                        .flaws())
                .containsExactly(
                        "posts.csv:4: there is no post none to be the deputy",
                        "posts.csv:8: a post cannot be its own deputy");
    }

    @Test
    void aTenureLiesWithinItsPost() {
        assertThat(aBureau()
                        .post("c,C角,Third,bureau,2015-01-01,2020-12-31,a")
                        .tenure("none,carl,示例丙,2022-01-01,")
                        .tenure("c,carl,示例丙,2014-12-31,2015-12-31")
                        .tenure("c,carl,示例丙,2018-01-01,")
                        .tenure("c,carl,示例丙,2016-01-01,2017-12-31")
                        .flaws())
                .containsExactly(
                        "tenures.csv:4: there is no such post",
                        "tenures.csv:5: the post does not exist as long as the tenure",
                        "tenures.csv:6: the post does not exist as long as the tenure");
    }

    @Test
    void nobodyHoldsAPostOnTheSameDayAsAnother() {
        assertThat(aBureau()
                        .tenure("b,carl,示例丙,2019-01-01,2019-12-31")
                        .tenure("a,carl,示例丙,2019-01-01,2020-01-01")
                        .tenure("b,dora,示例丁,2022-11-01,")
                        .flaws())
                .containsExactlyInAnyOrder(
                        "tenures.csv:5: the post is held on the same days by line 2; column to says when a tenure ended",
                        "tenures.csv:6: the post is held on the same days by line 3; column to says when a tenure ended");
    }

    @Test
    void onlyWhoHoldsAPostIsAway() {
        assertThat(aBureau().absence("nobody,2022-10-01,2022-10-07").flaws())
                .containsExactly("absences.csv:2: the holder has no post");
    }

    @Test
    void noFlawTellsAnAccountOrAName() {
        assertThat(aBureau()
                        .tenure("a,carl,示例丙,2022-11-01,")
                        .absence("nobody,2022-10-01,2022-10-07")
                        .flaws())
                .hasSize(2)
                .noneMatch(flaw -> flaw.contains("carl")
                        || flaw.contains("anna")
                        || flaw.contains("示例")
                        || flaw.contains("nobody"));
    }
}
