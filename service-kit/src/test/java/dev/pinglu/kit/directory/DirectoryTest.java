package dev.pinglu.kit.directory;

import static dev.pinglu.kit.directory.RegisterFixture.aBureau;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.division.KnownDivisions;
import dev.pinglu.kit.time.BusinessDay;
import dev.pinglu.kit.time.BusinessDays;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the services ask. */
class DirectoryTest {
    private static final String BEFORE_MIDNIGHT = "2022-10-31T15:59:59Z";
    private static final String MIDNIGHT = "2022-10-31T16:00:00Z";

    @TempDir
    Path folder;

    @BeforeEach
    void aUnitIsRefounded() {
        aBureau()
                .unit("old,旧局,Old,DEPARTMENT,140603,,2015-01-01,2022-10-31,new")
                .unit("new,新局,New,DEPARTMENT,140603,,2022-11-01,,")
                .post("clerk,经办人,Clerk,old,2015-01-01,,")
                .writeTo(folder);
    }

    @Test
    void aClaimOfAUnitThatEndedCountsAsItsSuccessorFromMidnightInShanghai() {
        assertThat(directory(BusinessDays.at(BEFORE_MIDNIGHT)).unitOf("old").map(Unit::code))
                .contains("old");
        assertThat(directory(BusinessDays.at(MIDNIGHT)).unitOf("old").map(Unit::code))
                .contains("new");
    }

    @Test
    void aUnitIsKnownUnderTheCodesOfThoseThatItHasTakenOver() {
        var directory = directory(BusinessDays.at(MIDNIGHT));
        assertThat(directory.codesOf("new", LocalDate.of(2022, 11, 1))).containsExactlyInAnyOrder("old", "new");
        assertThat(directory.codesOf("old", LocalDate.of(2022, 10, 31))).containsExactly("old");
    }

    @Test
    void aClaimOfAUnitThatDoesNotExistYetCountsAsNone() {
        assertThat(directory(BusinessDays.at(BEFORE_MIDNIGHT)).unitOf("new")).isEmpty();
    }

    @Test
    void aClaimThatIsUnknownIsLoggedOnce() {
        // Given
        var directory = directory(BusinessDays.at(MIDNIGHT));
        var logged = new Lines();
        var logger = Logger.getLogger(Directory.class.getName());
        logger.addHandler(logged);
        // When
        directory.unitOf("nowhere");
        directory.unitOf("nowhere");
        // Then
        logger.removeHandler(logged);
        assertThat(logged.lines).hasSize(1);
    }

    @Test
    void listsHoldWhatExistsOnTheDay() {
        var directory = directory(BusinessDays.at(MIDNIGHT));
        assertThat(directory.units(LocalDate.of(2022, 10, 31)))
                .extracting(Unit::code)
                .containsExactly("bureau", "old");
        assertThat(directory.units(LocalDate.of(2022, 11, 1)))
                .extracting(Unit::code)
                .containsExactly("bureau", "new");
        assertThat(directory.posts(LocalDate.of(2014, 12, 31)))
                .extracting(Post::code)
                .containsExactly("a", "b");
    }

    private Directory directory(BusinessDay day) {
        return new Directory(new KeptRegister(new RegisterFiles(Optional.of(folder)), KnownDivisions.with()), day);
    }

    private static final class Lines extends Handler {
        private final List<LogRecord> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
