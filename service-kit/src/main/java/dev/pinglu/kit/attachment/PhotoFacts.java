package dev.pinglu.kit.attachment;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import dev.pinglu.kit.time.BusinessDay;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What the camera noted in a photo (EXIF).
 *
 * @param takenAt by the camera's clock; in the district's zone where the camera names none
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 * @param orientation how the picture is to be turned, 1 to 8; 1 for not at all
 */
public record PhotoFacts(
        @Nullable Instant takenAt,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        int orientation) {
    static final PhotoFacts NONE = new PhotoFacts(null, null, null, 1);
    private static final int UPRIGHT = 1;
    private static final int LAST_ORIENTATION = 8;
    /** A tenth of a metre. */
    private static final int DECIMALS = 6;

    /** What a photo tells; nothing if it has no notes, or damaged ones. */
    static PhotoFacts of(InputStream jpeg) throws IOException {
        try {
            return of(JpegMetadataReader.readMetadata(jpeg, List.of(new ExifReader())));
        } catch (JpegProcessingException | RuntimeException damaged) {
            return NONE;
        }
    }

    private static PhotoFacts of(Metadata notes) {
        var zone = TimeZone.getTimeZone(BusinessDay.ZONE);
        var takenAt = Optional.ofNullable(notes.getFirstDirectoryOfType(ExifSubIFDDirectory.class))
                .map(exif -> exif.getDateOriginal(zone))
                .map(Date::toInstant)
                .orElse(null);
        var place = Optional.ofNullable(notes.getFirstDirectoryOfType(GpsDirectory.class))
                .map(GpsDirectory::getGeoLocation)
                .filter(location -> !location.isZero())
                .orElse(null);
        var orientation = Optional.ofNullable(notes.getFirstDirectoryOfType(ExifIFD0Directory.class))
                .map(exif -> exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                .filter(turn -> turn >= UPRIGHT && turn <= LAST_ORIENTATION)
                .orElse(UPRIGHT);
        return new PhotoFacts(
                takenAt,
                place == null ? null : degrees(place.getLatitude()),
                place == null ? null : degrees(place.getLongitude()),
                orientation);
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
