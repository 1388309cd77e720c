package dev.pinglu.kit.ledger;

import dev.pinglu.kit.sheet.SheetFormat;
import dev.pinglu.kit.web.QueryValues;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** In which format a sheet is asked for, as it came. */
public class SheetAsked {
    @QueryParam("format")
    @Parameter(description = "XLSX unless it is given", schema = @Schema(implementation = SheetFormat.class))
    @Nullable
    String format;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a format that there is not */
    public SheetFormat format() {
        return QueryValues.choice("format", format, SheetFormat.class).orElse(SheetFormat.XLSX);
    }
}
