package dev.pinglu.kit.work;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task given to another post for some days. It ends by itself.
 *
 * @param post code of the post whose holder is to act
 * @param from the first day
 * @param to the last day
 */
@Schema(name = "WorkDelegation")
public record Delegation(String post, LocalDate from, LocalDate to) {}
