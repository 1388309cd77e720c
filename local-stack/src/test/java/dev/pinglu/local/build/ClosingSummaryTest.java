package dev.pinglu.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingSummaryTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    @Test
    void everyModulesReportsAreRead() throws IOException {
        report("gateway/target/surefire-reports", "<testcase name='answers' classname='a.b.CTest' time='1,002.5'/>");
        report("local-stack/target/failsafe-reports", "<testcase name='runs' classname='a.SuiteE2ET' time='30'/>");

        assertThat(TestTime.all(root))
                .containsExactly(new TestTime("CTest.answers", 1002.5), new TestTime("SuiteE2ET.runs", 30));
    }

    @Test
    void aTestIsNamedOnceHoweverOftenItWasLeftOut() throws IOException {
        Files.writeString(root.resolve("npm"), "one\none\n");
        Files.writeString(root.resolve("browser"), "two\nthree\n");

        assertThat(LeftOut.line(root))
                .isEqualTo("Left out, because not installed: browser (2 tests), npm (1 test)."
                        + " -Dpinglu.require=browser,npm fails instead.");
        assertThat(LeftOut.line(root)).isEqualTo("Nothing was left out for want of a tool.");
    }

    private void report(String folder, String cases) throws IOException {
        Path target = Files.createDirectories(root.resolve(folder));
        Files.writeString(target.resolve("TEST-one.xml"), "<testsuite>" + cases + "</testsuite>");
    }
}
