package dev.pinglu.projects.oc4ids;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a package.
 *
 * @param dryRun whether everything was undone again; the ids of new projects are then nobody's
 * @param created ids of new projects, in the order of the package
 * @param revised ids of projects that have changed
 * @param unchanged how many say what the ledger says
 */
@Schema(name = "Oc4idsImported")
record Oc4idsImported(boolean dryRun, List<UUID> created, List<UUID> revised, int unchanged) {}
