package dev.pinglu.kit.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.sheet.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a batch stands in its table. */
record SheetRows(ObjectMapper json) {
    private static final String COLUMNS =
            "id, record_type, division_code, clerk, file_name, sha256, dry_run, status, rows, done,"
                    + " created, revised, unchanged, totals, ignored_columns, finding_count, received_at, finished_at, withdrawn_at, version";
    static final String WHOLE = "select " + COLUMNS + ", findings from sheet_import";
    /** As a list shows it: what is wrong with each sheet would be too much. */
    static final String BRIEF = "select " + COLUMNS + ", '[]' as findings from sheet_import";

    SheetImport read(ResultSet row) throws SQLException {
        return new SheetImport(
                row.getObject("id", UUID.class),
                row.getString("record_type"),
                row.getString("division_code"),
                row.getString("clerk"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getBoolean("dry_run"),
                ImportStatus.valueOf(row.getString("status")),
                row.getInt("rows"),
                row.getInt("done"),
                row.getInt("created"),
                row.getInt("revised"),
                row.getInt("unchanged"),
                row.getInt("totals"),
                read(row.getString("ignored_columns"), new TypeReference<List<String>>() {}),
                read(row.getString("findings"), new TypeReference<List<Finding>>() {}),
                row.getInt("finding_count"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                instant(row, "withdrawn_at"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
