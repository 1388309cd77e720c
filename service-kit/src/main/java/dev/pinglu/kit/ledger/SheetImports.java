package dev.pinglu.kit.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pinglu.kit.sheet.FilledSheet;
import dev.pinglu.kit.sheet.Finding;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** All sheets that were sent in. Every statement takes part in the transaction that runs, if one does. */
@Singleton
class SheetImports {
    /** An answer shows no more, and a sheet of errors needs no more to be mended. */
    private static final int FINDINGS_KEPT = 5_000;

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final Statements statements;
    private final SheetRows rows;
    private final Clock clock;

    SheetImports(DataSource database, ObjectMapper json, Clock clock) {
        this.statements = new Statements(database);
        this.rows = new SheetRows(json);
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
                SheetRows.time(batch.receivedAt()));
        statements.update("insert into sheet_import_file (import_id, content) values (?, ?)", batch.id(), content);
    }

    Optional<SheetImport> find(UUID id) {
        return statements.select(SheetRows.WHOLE + " where id = ?", rows::read, id).stream()
                .findFirst();
    }

    /**
     * A page of the sheets of a kind of records, the latest first, without what is wrong with them.
     *
     * @param divisions of the clerks who sent them; absent for all
     */
    Page<SheetImport> page(String recordType, Optional<List<String>> divisions, PageRequest page) {
        var before = page.isFirst() ? AFTER_ALL : page.after(0, UUID::fromString);
        var found = statements.select(
                SheetRows.BRIEF + " where record_type = ? and id < ? and (?::text[] is null or division_code = any(?))"
                        + " order by id desc limit ?",
                rows::read,
                recordType,
                before,
                divisions.map(codes -> codes.toArray(new String[0])).orElse(null),
                divisions.map(codes -> codes.toArray(new String[0])).orElse(null),
                page.limit() + 1);
        return Page.of(found, page, batch -> List.of(batch.id().toString()));
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
                rows.write(sheet.unknownHeaders()),
                rows.write(entry.findings().stream().limit(FINDINGS_KEPT).toList()),
                entry.findings().size(),
                SheetRows.time(clock.instant()),
                id);
    }

    /** Notes the end of a sheet that could not be read, or could not be entered as a whole. */
    void finish(UUID id, ImportStatus status, List<Finding> findings) {
        statements.update(
                "update sheet_import set status = ?, findings = ?::jsonb, finding_count = ?, finished_at = ?,"
                        + " version = version + 1 where id = ? and finished_at is null",
                status.name(),
                rows.write(findings),
                findings.size(),
                SheetRows.time(clock.instant()),
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
                SheetRows.time(clock.instant()),
                id);
    }

    /** Forgets files whose sheets of errors nobody asks for any more; that they came, and what came of them, is kept. */
    void forgetFiles(Instant before) {
        statements.update(
                "delete from sheet_import_file f using sheet_import i where i.id = f.import_id and i.finished_at < ?",
                SheetRows.time(before));
    }
}
