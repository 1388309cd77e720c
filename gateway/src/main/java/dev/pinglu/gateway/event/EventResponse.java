package dev.pinglu.gateway.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event as readers of the log and of the stream see it.
 *
 * @param id its place in the log; a stream continues behind it
 * @param eventId the publisher's id, the CloudEvents {@code id}
 * @param edition 0, unless its publisher, put back to an earlier copy, said something else under an id that the log held already
 * @param subject {@code <aggregate type>/<id>}
 * @param applied false while this build does not know the type
 * @param metrics the metrics whose figures it changed
 * @param data the payload as published
 * @param operation whether it is an alert of the suite's own operation; see {@link EventReader}
 */
public record EventResponse(
        long id,
        UUID eventId,
        int edition,
        String type,
        String source,
        String subject,
        String sequence,
        String division,
        String cause,
        Instant time,
        boolean applied,
        List<String> metrics,

        @Schema(type = SchemaType.OBJECT, description = "The payload as published") @JsonRawValue
        String data,

        @Schema(hidden = true) @JsonIgnore boolean operation) {}
