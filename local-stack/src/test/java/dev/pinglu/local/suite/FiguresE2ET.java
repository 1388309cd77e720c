package dev.pinglu.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.local.rest.Api;
import dev.pinglu.local.suite.Suite.Ended;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Counts every figure three times over a random ledger that came in by REST while processes were killed: the services in their tables,
 * the gateway from events, and a plain count of the records. {@code -Dpinglu.seed} repeats a run, as far as what clerks do side by side
 * can be repeated.
 */
@Order(2)
@ExtendWith(RunningSuite.class)
class FiguresE2ET {
    /** Of each clerk. */
    private static final int RECORDS = 36;

    /** Fewer requests than any seed leads to. */
    private static final int ACCEPTED = 800;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> SERVICES = List.of("projects", "rural", "civility");
    private static final List<String> DIVISIONS = List.of(
            "140603",
            "140603100",
            "140603101",
            "140603205",
            "140603204",
            "140603100001",
            "140603100002",
            "140603101L01");
    private static final List<String> YEARS = List.of("2021", "2022");
    private static final List<String> PERIODS =
            Stream.concat(Stream.of("2021"), periodsOf("2022")).toList();

    private final long seed = Long.getLong("pinglu.seed", System.nanoTime());

    private static Stream<String> periodsOf(String year) {
        Stream<String> quarters = IntStream.rangeClosed(1, 4).mapToObj(quarter -> year + "Q" + quarter);
        Stream<String> months = IntStream.rangeClosed(1, 12).mapToObj(month -> "%s-%02d".formatted(year, month));
        return Stream.concat(Stream.of(year), Stream.concat(quarters, months));
    }

    @BeforeAll
    static void startWithTheDemo(Suite suite) throws Exception {
        succeed(suite, "up");
        if (new View(suite).counted("projects", "project") == 0) {
            succeed(suite, "demo");
        }
    }

    @Test
    void theServicesTheGatewayAndAPlainCountAgreeOnEveryFigure(Suite suite) {
        try {
            enterAndCompare(suite);
        } catch (Exception | AssertionError failed) {
            throw new AssertionError("-Dpinglu.seed=" + seed + " repeats this: " + failed.getMessage(), failed);
        }
    }

    private void enterAndCompare(Suite suite) throws Exception {
        // Given one of the services
        String killed = SERVICES.get(Math.floorMod(seed, SERVICES.size()));
        View view = new View(suite);
        Api reader = suite.as("leader");
        try (RandomLedger ledger = new RandomLedger(suite, seed, RECORDS)) {
            // When it is killed while clerks are at work, and so is the gateway
            restart(suite, "gateway", ledger, ACCEPTED / 4);
            restart(suite, killed, ledger, ACCEPTED / 2);
            ledger.finish();

            // Then what was acknowledged is there, and counted alike
            assertThat(ledger.accepted()).isGreaterThan(ACCEPTED);
            view.awaitAgreement();
            PlainLedger plain = new PlainLedger(reader);
            ledger.requireKept(plain);
            Agreement agreement = new Agreement(reader, plain, seed);
            agreement.requireTotals(DIVISIONS, PERIODS);
            assertThat(YEARS.stream()
                            .mapToInt(year -> agreement.requireKeys("140603", year))
                            .sum())
                    .isGreaterThan(80);

            // And so it is when the view was built anew and the service has published everything again
            view.requireEqualRebuild();
            int epoch = view.republish(killed);
            Awaitility.await("everything to arrive once more")
                    .atMost(View.CATCH_UP)
                    .until(() -> view.sweptEpoch(killed) == epoch);
            view.awaitAgreement();
            agreement.requireTotals(DIVISIONS, YEARS);
            agreement.requireKeys("140603", "2022");
        }
    }

    /** Kills a process once so much was entered, and starts it again, while the clerks go on. */
    private void restart(Suite suite, String part, RandomLedger ledger, int accepted) throws Exception {
        Awaitility.await(accepted + " accepted requests").atMost(PATIENCE).until(() -> ledger.accepted() >= accepted);
        suite.kill(part);
        succeed(suite, "up");
    }

    private static void succeed(Suite suite, String command) throws Exception {
        Ended ended = suite.pinglu(command);
        assertThat(ended.status()).as(ended.output()).isZero();
    }
}
