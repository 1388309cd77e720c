package dev.pinglu.kit.ledger;

import dev.pinglu.kit.access.Scope;
import dev.pinglu.kit.aggregate.Aggregates;
import dev.pinglu.kit.event.AggregateRoot;
import dev.pinglu.kit.history.Actor;
import dev.pinglu.kit.id.Ids;
import dev.pinglu.kit.problem.Problems;
import dev.pinglu.kit.sheet.SheetFormat;
import dev.pinglu.kit.sheet.UnreadableSheet;
import dev.pinglu.kit.web.Page;
import dev.pinglu.kit.web.PageRequest;
import dev.pinglu.kit.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes sheets in, tells what came of them, and withdraws what they brought in. */
@ApplicationScoped
public class SheetIntake {
    private final SheetImports imports;
    private final SheetRights rights;
    private final Scope scope;
    private final Actor actor;
    private final Clock clock;
    private final Event<SheetReceived> received;

    SheetIntake(
            SheetImports imports,
            SheetRights rights,
            Scope scope,
            Actor actor,
            Clock clock,
            Event<SheetReceived> received) {
        this.imports = imports;
        this.rights = rights;
        this.scope = scope;
        this.actor = actor;
        this.clock = clock;
        this.received = received;
    }

    /**
     * Takes a sheet down; it is worked through once this is committed.
     *
     * @param fileName absent where nobody knows it
     * @param dryRun to be looked through only
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 unless the caller sends such sheets
     */
    @Transactional
    SheetImport receive(
            Class<? extends AggregateRoot> type, Optional<String> fileName, boolean dryRun, byte[] content) {
        rights.requireSender(type);
        if (content.length == 0) {
            throw Problems.invalid("sheet.empty", "", "The body is the file, and it is empty");
        }
        var batch = new SheetImport(
                Ids.next(),
                AggregateRoot.typeOf(type),
                scope.division(),
                actor.name(),
                fileName.orElseGet(() -> rights.entrance(type).form().name()),
                sha256(content),
                dryRun,
                ImportStatus.WAITING,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                0,
                clock.instant(),
                null,
                null,
                0);
        imports.receive(batch, content);
        received.fire(SheetReceived.NOW);
        return batch;
    }

    /** Whether the caller sends sheets of a kind of records in. */
    public boolean maySend(Class<? extends AggregateRoot> type) {
        return rights.maySend(type);
    }

    /**
     * The sheet of a kind of records with this id.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 unless the caller sends or reads them, 404 if there is none, or one of
     *     another division
     */
    SheetImport require(Class<? extends AggregateRoot> type, UUID id) {
        rights.requireReader(type);
        return imports.find(id)
                .filter(batch -> batch.recordType().equals(AggregateRoot.typeOf(type)))
                .filter(batch -> scope.covers(batch.divisionCode()))
                .orElseThrow(() -> Problems.notFound("import", id));
    }

    /**
     * A page of the sheets of a kind of records that were sent in, the latest first, without what is wrong with them.
     *
     * @param division of the clerks who sent them; absent for all that the caller may see
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 unless the caller sends or reads them
     */
    Page<SheetImport> list(Class<? extends AggregateRoot> type, @Nullable String division, PageRequest page) {
        rights.requireReader(type);
        return imports.page(AggregateRoot.typeOf(type), scope.within("division", division), page);
    }

    /**
     * A sheet as a file.
     *
     * @param name that it may be saved under
     */
    public record Copy(byte[] content, String mediaType, String name) {}

    /** An empty sheet to be filled. */
    Copy template(Class<? extends AggregateRoot> type) {
        rights.requireReader(type);
        var form = rights.entrance(type).form();
        return new Copy(
                form.template(), SheetFormat.XLSX.mediaType(), form.name() + "导入模板" + SheetFormat.XLSX.ending());
    }

    /**
     * The sheet that was sent, with a column that says what is wrong in each row.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 while it is not finished, if it is no sheet, or once it is not kept
     *     any more
     */
    Copy errors(Class<? extends AggregateRoot> type, UUID id) {
        var batch = require(type, id);
        if (batch.finishedAt() == null) {
            throw Problems.conflict("sheet-import.running", "The sheet is still being worked through");
        }
        var content = imports.content(id)
                .orElseThrow(() -> Problems.conflict("sheet-import.forgotten", "The file is not kept any longer"));
        try {
            var sheet = rights.entrance(type).form().errors(content, batch.findings());
            var format = sheet.format();
            return new Copy(sheet.write(), format.mediaType(), "错误" + format.ending());
        } catch (UnreadableSheet unreadable) {
            throw Problems.conflict("sheet-import.unreadable", unreadable.text());
        }
    }

    /**
     * Takes out again what a sheet brought in.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 unless the caller sends such sheets, 409 if nothing entered, if it revised
     *     records, or that lists the records which have moved on
     */
    @Transactional
    <T extends AggregateRoot> SheetImport withdraw(Class<T> type, Target target, Aggregates<T> aggregates) {
        rights.requireSender(type);
        imports.lock(target.id());
        var batch = require(type, target.id());
        target.requireVersion(batch.version());
        if (batch.status() != ImportStatus.ENTERED) {
            throw Problems.conflict(
                    "sheet-import.status", "It is " + batch.status() + "; only what has entered can leave");
        } else if (batch.revised() > 0) {
            throw Problems.conflict(
                    "sheet-import.revised",
                    "It revised " + batch.revised() + " records, which would not be what they were");
        }
        actor.because("sheet withdrawn: " + batch.fileName());
        aggregates.removeUntouched(imports.createdBy(batch.id()), "sheet-import.moved-on");
        imports.withdraw(batch.id());
        return require(type, batch.id());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
