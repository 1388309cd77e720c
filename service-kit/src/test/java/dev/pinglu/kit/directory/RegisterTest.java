package dev.pinglu.kit.directory;

import static dev.pinglu.kit.directory.RegisterFixture.aBureau;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.time.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who holds which post on which day. */
class RegisterTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 20);

    @Test
    void aPostGoesOverToTheSuccessorAtMidnightInShanghai() {
        // Given
        var register = aBureau()
                .change("tenures.csv", "2020-01-01,\nb", "2020-01-01,2022-10-31\nb")
                .tenure("a,carl,示例丙,2022-11-01,")
                .read();
        // When
        var before = register.holderOf("a", BusinessDay.dayOf(Instant.parse("2022-10-31T15:59:59Z")));
        var after = register.holderOf("a", BusinessDay.dayOf(Instant.parse("2022-10-31T16:00:00Z")));
        // Then
        assertThat(holder(before)).isEqualTo("anna");
        assertThat(holder(after)).isEqualTo("carl");
    }

    @Test
    void thePredecessorKeepsNothingOfThePost() {
        // Given
        var register = aBureau()
                .change("tenures.csv", "2020-01-01,\nb", "2020-01-01,2022-10-31\nb")
                .tenure("a,carl,示例丙,2022-11-01,")
                .read();
        // When
        var day = LocalDate.of(2022, 11, 1);
        // Then
        assertThat(register.dutiesOf("anna", day)).isEmpty();
        assertThat(register.dutiesOf("carl", day))
                .extracting(duty -> duty.post().code())
                .containsExactly("a");
        assertThat(register.tenuresOf("a")).extracting(Tenure::holder).containsExactly("carl", "anna");
    }

    @Test
    void theDeputyActsWhileTheHolderIsAway() {
        // Given
        var register = aBureau().absence("anna,2022-10-18,2022-10-20").read();
        // Then
        assertThat(holder(register.actingHolderOf("a", TODAY.minusDays(3)))).isEqualTo("anna");
        assertThat(holder(register.actingHolderOf("a", TODAY))).isEqualTo("bert");
        assertThat(holder(register.holderOf("a", TODAY))).isEqualTo("anna");
        assertThat(holder(register.actingHolderOf("a", TODAY.plusDays(1)))).isEqualTo("anna");
    }

    @Test
    void aDutyTellsWhetherItIsOnesOwn() {
        // Given
        var register = aBureau().absence("anna,2022-10-18,").read();
        // Then
        assertThat(register.dutiesOf("bert", TODAY))
                .extracting(duty -> duty.post().code() + " " + duty.acting())
                .containsExactly("b false", "a true");
        assertThat(register.dutiesOf("anna", TODAY))
                .extracting(duty -> duty.post().code() + " " + duty.acting())
                .containsExactly("a false");
    }

    @Test
    void theDeputyActsWhileAPostIsVacant() {
        var register = aBureau()
                .change("tenures.csv", "2020-01-01,\nb", "2020-01-01,2022-09-30\nb")
                .read();
        assertThat(register.holderOf("a", TODAY)).isEmpty();
        assertThat(holder(register.actingHolderOf("a", TODAY))).isEqualTo("bert");
    }

    @Test
    void whoIsAwayActsForNobodyAndTheNextDeputyDoes() {
        // Given
        var register = aBureau()
                .change("posts.csv", "Second,bureau,2010-01-01,,", "Second,bureau,2010-01-01,,c")
                .post("c,C角,Third,bureau,2010-01-01,,")
                .tenure("c,carl,示例丙,2020-01-01,")
                .absence("anna,2022-10-18,2022-10-21")
                .absence("bert,2022-10-20,2022-10-20")
                .absence("carl,2022-10-21,2022-10-21")
                .absence("bert,2022-10-21,2022-10-21")
                .read();
        // Then
        assertThat(holder(register.actingHolderOf("a", TODAY.minusDays(1)))).isEqualTo("bert");
        assertThat(holder(register.actingHolderOf("a", TODAY))).isEqualTo("carl");
        assertThat(register.actingHolderOf("a", TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void twoPostsMayStandInForEachOtherAndNobodyActsWhileBothAreAway() {
        // Given
        var register = aBureau()
                .change("posts.csv", "Second,bureau,2010-01-01,,", "Second,bureau,2010-01-01,,a")
                .absence("anna,2022-10-18,2022-10-20")
                .absence("bert,2022-10-20,2022-10-21")
                .read();
        // Then
        assertThat(holder(register.actingHolderOf("a", TODAY.minusDays(1)))).isEqualTo("bert");
        assertThat(holder(register.actingHolderOf("b", TODAY.plusDays(1)))).isEqualTo("anna");
        assertThat(register.actingHolderOf("a", TODAY)).isEmpty();
    }

    @Test
    void theDeputyGoesOnWithTheWorkOfAPostThatHasEnded() {
        // Given
        var register = aBureau()
                .post("c,C角,Third,bureau,2015-01-01,2020-12-31,a")
                .tenure("c,carl,示例丙,2015-01-01,2020-12-31")
                .read();
        // Then
        assertThat(register.post("c", TODAY)).isEmpty();
        assertThat(holder(register.actingHolderOf("c", TODAY))).isEqualTo("anna");
        assertThat(register.actingHolderOf("c", LocalDate.of(2014, 12, 31))).isEmpty();
    }

    @Test
    void aUnitThatHasEndedIsFollowedToItsSuccessor() {
        // Given
        var register = aBureau()
                .unit("first,甲办,First,DEPARTMENT,140603,,2012-01-01,2015-12-31,second")
                .unit("second,乙办,Second,DEPARTMENT,140603,,2016-01-01,2021-05-31,bureau")
                .read();
        // Then
        assertThat(code(register.unit("first", LocalDate.of(2015, 12, 31)))).isEqualTo("first");
        assertThat(code(register.unit("first", LocalDate.of(2016, 1, 1)))).isEqualTo("second");
        assertThat(code(register.unit("first", TODAY))).isEqualTo("bureau");
        assertThat(register.unit("first", LocalDate.of(2011, 12, 31))).isEmpty();
        assertThat(register.unit("none", TODAY)).isEmpty();
    }

    private static String holder(Optional<Tenure> tenure) {
        return tenure.orElseThrow().holder();
    }

    private static String code(Optional<Unit> unit) {
        return unit.orElseThrow().code();
    }
}
