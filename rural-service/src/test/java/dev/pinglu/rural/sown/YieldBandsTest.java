package dev.pinglu.rural.sown;

import static dev.pinglu.rural.sown.SownRecordFixture.figures;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pinglu.rural.threshold.ThresholdsFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class YieldBandsTest {
    /** The first year that a record may be of. */
    private static final int FIRST_YEAR = 1990;

    @ParameterizedTest
    @EnumSource
    void everyCropHasItsBandInTheFirstYear(Crop crop) {
        // Given
        var bands = new YieldBands(ThresholdsFixture.thresholds());
        var sown = SownRecord.register(
                new RegisterSown(FIRST_YEAR, Season.SUMMER, crop, "140603101", figures("100", "90", "20")));
        // When
        assertThatCode(() -> bands.warnings(sown))
                // Then
                .doesNotThrowAnyException();
    }
}
