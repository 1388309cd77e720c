package dev.pinglu.kit.directory;

import java.util.Optional;

/**
 * A post (职位) in a unit. Records and work belong to posts, never to persons, so that they belong to the successor on the day
 * of the handover.
 *
 * @param unit code of the unit; once that has ended, the post belongs to its successor
 * @param deputy code of the post whose holder acts while this one is vacant or its holder is away (AB角), and that goes on
 *     with its work after it has ended
 */
public record Post(String code, Names title, String unit, Validity validity, Optional<String> deputy) {}
