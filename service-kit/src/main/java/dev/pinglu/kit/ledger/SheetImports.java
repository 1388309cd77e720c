package dev.pinglu.kit.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.sheet.FilledSheet;
import dev.pinglu.kit.sheet.Finding;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All sheets that were sent in. Every statement takes part in the transaction that runs, if one does. */
@Singleton
class SheetImports {
    /** An answer shows no more, and a sheet of errors needs no more to be mended. */
    private static final int FINDINGS_KEPT = 5_000;

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    SheetImports(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Takes a sheet down, to be worked through. */
    void receive(SheetImport batch, byte[] content) {
        update(
                "insert into sheet_import (id, record_type, division_code, clerk, file_name, sha256, dry_run, status,"
                        + " received_at) values (?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)",
                batch.id(),
                batch.recordType(),
                batch.divisionCode(),
                batch.clerk(),
                batch.fileName(),
                batch.sha256(),
                batch.dryRun(),
                time(batch.receivedAt()));
        update("insert into sheet_import_file (import_id, content) values (?, ?)", batch.id(), content);
    }

    Optional<SheetImport> find(UUID id) {
        return select("select * from sheet_import where id = ?", this::batch, id).stream()
                .findFirst();
    }

    /** The file, as long as it is kept. */
    Optional<byte[]> content(UUID id) {
        return select("select content from sheet_import_file where import_id = ?", row -> row.getBytes("content"), id)
                .stream()
                .findFirst();
    }

    /** The sheets that wait or were left behind by a process that ended, the oldest first. */
    List<UUID> open() {
        return select(
                "select id from sheet_import where finished_at is null order by received_at, id",
                row -> row.getObject("id", UUID.class));
    }

    /** Holds all sheets of a kind of records until the transaction ends, unless another process does. */
    boolean hold(String recordType) {
        return select(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as held",
                        row -> row.getBoolean("held"),
                        "sheet-import/" + recordType)
                .get(0);
    }

    /** Notes that the work begins, once more perhaps. */
    void begin(UUID id) {
        update(
                "update sheet_import set status = 'RUNNING', attempts = attempts + 1, done = 0"
                        + " where id = ? and finished_at is null",
                id);
    }

    /** How often the work has begun by now. */
    int attempts(UUID id) {
        return select("select attempts from sheet_import where id = ?", row -> row.getInt("attempts"), id)
                .get(0);
    }

    void reached(UUID id, int rows, int done) {
        update("update sheet_import set rows = ?, done = ? where id = ? and finished_at is null", rows, done, id);
    }

    /** Notes the end of a sheet that was read. */
    void finish(UUID id, ImportStatus status, FilledSheet sheet, SheetEntrance.Entry entry) {
        update(
                "update sheet_import set status = ?, rows = ?, done = ?, created = ?, revised = ?, unchanged = ?,"
                        + " totals = ?, ignored_columns = ?::jsonb, findings = ?::jsonb, finding_count = ?,"
                        + " finished_at = ?, version = version + 1 where id = ? and finished_at is null",
                status.name(),
                sheet.rows().size(),
                sheet.rows().size(),
                entry.created().size(),
                entry.revised().size(),
                entry.unchanged(),
                sheet.totals(),
                write(sheet.unknownHeaders()),
                write(entry.findings().stream().limit(FINDINGS_KEPT).toList()),
                entry.findings().size(),
                time(clock.instant()),
                id);
    }

    /** Notes the end of a sheet that could not be read, or could not be entered as a whole. */
    void finish(UUID id, ImportStatus status, List<Finding> findings) {
        update(
                "update sheet_import set status = ?, findings = ?::jsonb, finding_count = ?, finished_at = ?,"
                        + " version = version + 1 where id = ? and finished_at is null",
                status.name(),
                write(findings),
                findings.size(),
                time(clock.instant()),
                id);
    }

    /** Notes which records a batch touched. */
    void touched(UUID id, List<UUID> records, boolean created) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into sheet_import_record (import_id, record_id, created) values (?, ?, ?)")) {
            for (var each : records) {
                insert.setObject(1, id);
                insert.setObject(2, each);
                insert.setBoolean(3, created);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    List<UUID> createdBy(UUID id) {
        return select(
                "select record_id from sheet_import_record where import_id = ? and created order by record_id",
                row -> row.getObject("record_id", UUID.class),
                id);
    }

    /** Locks a batch until the transaction ends. */
    void lock(UUID id) {
        select("select id from sheet_import where id = ? for update", row -> row.getObject("id", UUID.class), id);
    }

    void withdraw(UUID id) {
        update(
                "update sheet_import set status = 'WITHDRAWN', withdrawn_at = ?, version = version + 1 where id = ?",
                time(clock.instant()),
                id);
    }

    /** Forgets files whose sheets of errors nobody asks for any more; that they came, and what came of them, is kept. */
    void forgetFiles(Instant before) {
        update(
                "delete from sheet_import_file f using sheet_import i where i.id = f.import_id and i.finished_at < ?",
                time(before));
    }

    private SheetImport batch(ResultSet row) throws SQLException {
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

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private String write(Object value) {
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

    /** Reads one row. */
    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> select(String sql, RowReader<T> reader, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private void update(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static IllegalStateException failure(SQLException cause) {
        return new IllegalStateException("The sheets could not be read or written", cause);
    }
}
