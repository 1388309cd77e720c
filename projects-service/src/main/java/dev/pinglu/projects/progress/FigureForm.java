package dev.pinglu.projects.progress;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.page.Form;
import dev.pinglu.kit.page.Shown;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a month, beside what the reports before tell.
 *
 * @param sources every source of funds once, in the order of the statistics
 * @param gap whether something may be brought forward
 * @param told what the reports before tell
 * @param last what the last report before says, as far as there is one
 * @param lastMonth its month
 */
@TemplateData
record FigureForm(
        Form fields,
        List<Source> sources,
        boolean gap,
        ReportLine.Sums told,
        Last last,
        @Nullable String lastMonth) {

    /** The funds of one source: the amount of the month and of what is brought forward, as typed, and of the last month in fen. */
    @TemplateData
    record Source(
            int index,
            FundSource source,
            String amount,
            String before,
            @Nullable Long lastFen) {}

    /** The figures of the last report before. */
    @TemplateData
    record Last(
            @Nullable Long investedFen,
            @Nullable Long preliminaryFen,
            @Nullable Long ytdFen,
            @Nullable Long sinceStartFen,
            @Nullable Long fundsReceivedFen,
            @Nullable BigDecimal physicalPct) {
        static Last of(Optional<Figures> figures) {
            return new Last(
                    figures.map(Figures::investedFen).orElse(null),
                    figures.map(Figures::preliminaryFen).orElse(null),
                    figures.map(Figures::ytdFen).orElse(null),
                    figures.map(Figures::sinceStartFen).orElse(null),
                    figures.map(Figures::fundsReceivedFen).orElse(null),
                    figures.map(Figures::physicalPct).orElse(null));
        }
    }

    /** What the month before says, where there is one. */
    public String beside(Shown show, String text) {
        return lastMonth == null ? "" : show.month(lastMonth) + " · " + text;
    }

    static FigureForm of(ProgressReport report, ReportLine line, ObjectMapper json, @Nullable String lang) {
        var last = line.lastBefore(report.month());
        var told = line.toldBefore(report.month());
        var figures = report.figures();
        var fields = figures == null
                ? blank(last.map(ProgressReport::requireFigures), told, json, lang)
                : Form.of(json, figures, lang);
        return new FigureForm(
                fields,
                Arrays.stream(FundSource.values())
                        .map(source -> source(source, figures, last.map(ProgressReport::requireFigures)))
                        .toList(),
                line.hasGapBefore(report.month()),
                told,
                Last.of(last.map(ProgressReport::requireFigures)),
                last.map(one -> one.month().toString()).orElse(null));
    }

    /** What a month starts with: no preliminaries and no funds, and what stays from the month before. */
    private static Form blank(Optional<Figures> last, ReportLine.Sums told, ObjectMapper json, @Nullable String lang) {
        var form = Form.of(
                json, new Start(0, 0, new BroughtForward(told.ytdFen(), told.sinceStartFen(), List.of())), lang);
        last.map(Figures::statisticsEntryOn).ifPresent(day -> form.with("statisticsEntryOn", day.toString()));
        last.map(Figures::adjustmentDocument).ifPresent(document -> form.with("adjustmentDocument", document));
        return form;
    }

    private record Start(long preliminaryFen, long fundsReceivedFen, BroughtForward before) {}

    private static Source source(FundSource source, @Nullable Figures figures, Optional<Figures> last) {
        var before = figures == null ? null : figures.before();
        return new Source(
                source.ordinal(),
                source,
                typed(amount(source, figures == null ? List.of() : figures.funds())),
                typed(amount(source, before == null ? List.of() : before.funds())),
                last.flatMap(some -> amount(source, some.funds())).orElse(null));
    }

    private static Optional<Long> amount(FundSource source, List<FundsReceived> funds) {
        return funds.stream().filter(one -> one.source() == source).findFirst().map(FundsReceived::amountFen);
    }

    private static String typed(Optional<Long> fen) {
        return fen.map(amount -> Form.wan(BigDecimal.valueOf(amount))).orElse("");
    }
}
