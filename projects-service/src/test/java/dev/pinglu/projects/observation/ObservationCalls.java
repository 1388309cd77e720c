package dev.pinglu.projects.observation;

import static dev.pinglu.kit.testing.Api.change;
import static dev.pinglu.kit.testing.Api.created;

import dev.pinglu.kit.testing.AccessCase;
import dev.pinglu.kit.testing.AccessCase.Call;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How the operations of indicator observations are called by someone who may call them. */
public final class ObservationCalls {
    private static final String PATH = IndicatorObservationResource.PATH;
    private static final Map<String, Object> FIGURES = Map.of("value", 18_200_000_000L, "source", "试验月报");
    private static final AtomicInteger MONTH = new AtomicInteger();

    private ObservationCalls() {}

    /** By operation id. */
    public static Map<String, AccessCase> cases() {
        return Map.of(
                "listIndicatorObservations", at -> Call.get(at, PATH + "?division=" + at),
                "getIndicatorObservation", at -> Call.get(at, recorded(at)),
                "getHistoryOfIndicatorObservation", at -> Call.get(at, recorded(at) + "/history"),
                "recordIndicatorObservation", at -> Call.post(at, PATH, described(at)),
                "correctIndicatorObservation", at -> Call.put(at, recorded(at), "/figures", FIGURES),
                "confirmIndicatorObservation", at -> Call.change(at, recorded(at), "/confirmation", ""),
                "restateIndicatorObservation",
                        at -> {
                            var observation = recorded(at);
                            change(observation, "/confirmation", "");
                            return Call.change(
                                    at, observation, "/restatements", Map.of("figures", FIGURES, "reason", "试验"));
                        });
    }

    private static String recorded(String at) {
        return created(PATH, described(at));
    }

    /** Each of another month: a month of a place is recorded once. */
    private static Map<String, Object> described(String at) {
        var month = YearMonth.of(2022, 1).minusMonths(MONTH.incrementAndGet());
        return Map.of(
                "indicator",
                "RETAIL_SALES_ABOVE_DESIGNATED_SIZE",
                "divisionCode",
                at,
                "period",
                month.toString(),
                "figures",
                FIGURES);
    }
}
