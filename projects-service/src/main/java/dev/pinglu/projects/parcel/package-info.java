/** Parcels of land (地块): how each was supplied and what was agreed of it, how far works on it are, and when it lies idle. */
@NullMarked
package dev.pinglu.projects.parcel;

import org.jspecify.annotations.NullMarked;
