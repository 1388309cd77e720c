/** Evidence of projects: documents and photos that show what the ledger says, and what each step of a project demands of them. */
@NullMarked
package dev.pinglu.projects.evidence;

import org.jspecify.annotations.NullMarked;
