/** OC4IDS: key projects in the international standard for data on infrastructure projects, out of the ledger and into it. */
@NullMarked
package dev.pinglu.projects.oc4ids;

import org.jspecify.annotations.NullMarked;
