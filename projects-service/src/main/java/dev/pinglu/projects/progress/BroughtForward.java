package dev.pinglu.projects.progress;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What was before the month and no report tells: of the first report of a project, or of one that follows after a month without.
 *
 * @param ytdFen invested from January to the end of the month before, in fen
 * @param sinceStartFen invested since the start to the end of the month before, in fen
 * @param funds received from January to the end of the month before, as far as no report tells them
 */
public record BroughtForward(
        @PositiveOrZero @Max(Figures.MOST_FEN) long ytdFen,
        @PositiveOrZero @Max(Figures.MOST_FEN) long sinceStartFen,
        @NotNull @Size(max = 20) List<@Valid @NotNull FundsReceived> funds) {

    BroughtForward shiftedBy(long ytdFen, long sinceStartFen) {
        return new BroughtForward(this.ytdFen + ytdFen, this.sinceStartFen + sinceStartFen, funds);
    }
}
