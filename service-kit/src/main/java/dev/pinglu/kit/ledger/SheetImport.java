package dev.pinglu.kit.ledger;

import dev.pinglu.kit.sheet.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A batch of records that came as a sheet.
 *
 * @param recordType as record keys spell it, e.g. {@code project}
 * @param divisionCode of the clerk who sent it; its records lie there or below
 * @param sha256 of the file
 * @param dryRun whether it was only to be looked through
 * @param rows of records in the sheet; 0 until it was read
 * @param done how many of them were looked at
 * @param totals how many rows of totals were checked
 * @param ignoredColumns headers that mean nothing here; their cells were not read
 * @param findings what is wrong, the first 5,000
 * @param findingCount how much is wrong altogether
 * @param version what If-Match of the withdrawal names
 */
@Schema(description = "A sheet that was sent in, how far it has come and what is wrong with it")
public record SheetImport(
        UUID id,
        String recordType,
        String divisionCode,
        String clerk,
        String fileName,
        String sha256,
        boolean dryRun,
        ImportStatus status,
        int rows,
        int done,
        int created,
        int revised,
        int unchanged,
        int totals,
        List<String> ignoredColumns,
        List<Finding> findings,
        int findingCount,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant withdrawnAt,
        long version) {}
