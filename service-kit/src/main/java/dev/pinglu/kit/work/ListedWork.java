package dev.pinglu.kit.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open item as its caller sees it.
 *
 * @param domain the field of work, as paths spell it
 * @param overdue whether it should have been done before today
 * @param mine whether the caller must act today
 * @param mayUrge whether the caller may urge whoever must
 * @param mayDelegate whether the caller may give it to another post, or take it back
 * @param sentBack whether it came back to whoever must act
 * @param urged how many times
 * @param delegation to another post; perhaps from a later day on, perhaps over already
 * @param version what a request that changes it names
 */
public record ListedWork(
        UUID id,
        String domain,
        String kind,
        Wording action,
        Wording title,
        String record,
        String link,
        String divisionCode,
        String role,
        List<String> mayAlso,
        @Nullable String unit,
        LocalDate since,
        @Nullable LocalDate due,
        boolean overdue,
        boolean mine,
        boolean mayUrge,
        boolean mayDelegate,
        boolean sentBack,
        int urged,
        @Nullable Instant urgedAt,
        @Nullable Delegation delegation,
        long version) {}
