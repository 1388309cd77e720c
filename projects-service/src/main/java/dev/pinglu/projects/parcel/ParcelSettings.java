package dev.pinglu.projects.parcel;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where further limits of idle land are kept. */
@ConfigMapping(prefix = "pinglu.parcels")
public interface ParcelSettings {
    /** A folder with a file {@code limits.csv}, whose lines add to those of this build, or replace one of the same name and day. */
    Optional<Path> folder();
}
