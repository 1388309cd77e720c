/** Key projects: the ledger entry, its stage, its yearly listings, and what it publishes. */
@NullMarked
package dev.pinglu.projects.project;

import org.jspecify.annotations.NullMarked;
