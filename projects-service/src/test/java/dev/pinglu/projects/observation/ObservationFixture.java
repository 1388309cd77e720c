package dev.pinglu.projects.observation;

import java.math.BigDecimal;

/** Builds observations for tests: {@code anObservation().of("2022-01..08").recorded()}. */
final class ObservationFixture {
    private String divisionCode = "140603";
    private String period = "2022-01..08";
    private String value = "18200000000";

    static ObservationFixture anObservation() {
        return new ObservationFixture();
    }

    ObservationFixture in(String divisionCode) {
        this.divisionCode = divisionCode;
        return this;
    }

    ObservationFixture of(String period) {
        this.period = period;
        return this;
    }

    ObservationFixture worth(String value) {
        this.value = value;
        return this;
    }

    Figures figures() {
        return new Figures(
                new BigDecimal(value),
                new BigDecimal("0.252"),
                GrowthBasis.NOMINAL,
                1,
                6,
                RankScope.CITY,
                "示例统计月报2022年8月");
    }

    RecordObservation recorded() {
        return new RecordObservation(Indicator.RETAIL_SALES_ABOVE_DESIGNATED_SIZE, divisionCode, period, figures());
    }

    /** An observation with a mark. */
    IndicatorObservation at(ObservationMark mark) {
        var observation = IndicatorObservation.record(recorded());
        if (mark != ObservationMark.PROVISIONAL) {
            observation.confirm();
        }
        if (mark == ObservationMark.RESTATED) {
            observation.restate(new RestateObservation(figures(), "试验"));
        }
        return observation;
    }
}
