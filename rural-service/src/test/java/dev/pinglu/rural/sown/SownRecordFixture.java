package dev.pinglu.rural.sown;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Builds sown records for tests: {@code aSownRecord().of(MAIZE).in("140603101")}. */
public final class SownRecordFixture {
    private Crop crop = Crop.MAIZE;
    private String divisionCode = "140603101";
    private SownFigures figures = figures("1000", null, null);

    public static SownRecordFixture aSownRecord() {
        return new SownRecordFixture();
    }

    public SownRecordFixture of(Crop crop) {
        this.crop = crop;
        return this;
    }

    public SownRecordFixture in(String divisionCode) {
        this.divisionCode = divisionCode;
        return this;
    }

    public SownRecordFixture with(SownFigures figures) {
        this.figures = figures;
        return this;
    }

    public RegisterSown described() {
        return new RegisterSown(2022, Season.AUTUMN, crop, divisionCode, figures);
    }

    SownRecord at(SownStage stage) {
        return SownRecord.carriedOver(new CarriedOverSown(described(), stage));
    }

    static SownFigures figures(String sown, @Nullable String harvested, @Nullable String output) {
        return new SownFigures(
                new BigDecimal(sown),
                harvested == null ? null : new BigDecimal(harvested),
                output == null ? null : new BigDecimal(output));
    }
}
