package dev.pinglu.kit.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.sheet.FilledSheet;
import dev.pinglu.kit.sheet.Finding;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private final Statements statements;
    private final ObjectMapper json;
    private final Clock clock;

    SheetImports(DataSource database, ObjectMapper json, Clock clock) {
        this.statements = new Statements(database);
        this.json = json;
        this.clock = clock;
    }

    /** Takes a sheet down, to be worked through. */
    void receive(SheetImport batch, byte[] content) {
        statements.update(
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
        statements.update("insert into sheet_import_file (import_id, content) values (?, ?)", batch.id(), content);
    }

    Optional<SheetImport> find(UUID id) {
        return statements.select("select * from sheet_import where id = ?", this::batch, id).stream()
                .findFirst();
    }

    /** The file, as long as it is kept. */
    Optional<byte[]> content(UUID id) {
        return statements
                .select("select content from sheet_import_file where import_id = ?", row -> row.getBytes("content"), id)
                .stream()
                .findFirst();
    }

    /** The sheets that wait or were left behind by a process that ended, the oldest first. */
    List<UUID> open() {
        return statements.select(
                "select id from sheet_import where finished_at is null order by received_at, id",
                row -> row.getObject("id", UUID.class));
    }

    /** Holds all sheets of a kind of records until the transaction ends, unless another process does. */
    boolean hold(String recordType) {
        return statements
                .select(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as held",
                        row -> row.getBoolean("held"),
                        "sheet-import/" + recordType)
                .get(0);
    }

    /** Notes that the work begins, once more perhaps. */
    void begin(UUID id) {
        statements.update(
                "update sheet_import set status = 'RUNNING', attempts = attempts + 1, done = 0"
                        + " where id = ? and finished_at is null",
                id);
    }

    /** How often the work has begun by now. */
    int attempts(UUID id) {
        return statements
                .select("select attempts from sheet_import where id = ?", row -> row.getInt("attempts"), id)
                .get(0);
    }

    void reached(UUID id, int rows, int done) {
        statements.update(
                "update sheet_import set rows = ?, done = ? where id = ? and finished_at is null", rows, done, id);
    }

    /** Notes the end of a sheet that was read. */
    void finish(UUID id, ImportStatus status, FilledSheet sheet, SheetEntrance.Entry entry) {
        statements.update(
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
        statements.update(
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
        statements.updateAll(
                "insert into sheet_import_record (import_id, record_id, created) values (?, ?, ?)",
                records.stream().map(each -> new Object[] {id, each, created}).toList());
    }

    List<UUID> createdBy(UUID id) {
        return statements.select(
                "select record_id from sheet_import_record where import_id = ? and created order by record_id",
                row -> row.getObject("record_id", UUID.class),
                id);
    }

    /** Locks a batch until the transaction ends. */
    void lock(UUID id) {
        statements.select(
                "select id from sheet_import where id = ? for update", row -> row.getObject("id", UUID.class), id);
    }

    void withdraw(UUID id) {
        statements.update(
                "update sheet_import set status = 'WITHDRAWN', withdrawn_at = ?, version = version + 1 where id = ?",
                time(clock.instant()),
                id);
    }

    /** Forgets files whose sheets of errors nobody asks for any more; that they came, and what came of them, is kept. */
    void forgetFiles(Instant before) {
        statements.update(
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
}
