package dev.pinglu.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pinglu.local.rest.Api;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/**
 * What each step of a project demands, recorded before it is taken: documents by their numbers, photos of the site, which
 * somebody else verifies, and formalities, which are taken over as granted. Numbers and pictures are samples, and say so.
 */
public final class ProjectEvidence {
    private static final String PATH = "/api/projects/evidence";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PHOTO = "PHOTO";
    private static final Map<String, List<String>> DEMANDED = Map.of(
            "RESERVE", List.of("BRIEF"),
            "PREPARATION", List.of("APPROVAL_DOCUMENT"),
            "READY", List.of("FUNDS"),
            "CONSTRUCTION", List.of("CONSTRUCTION_PERMIT", "CONTRACT", PHOTO, PHOTO),
            "COMPLETED", List.of("ACCEPTANCE_RECORD"),
            "COMMISSIONED", List.of("ACCEPTANCE_RECORD"),
            "FULL_CAPACITY", List.of("OUTPUT_RECORD"),
            "CLOSED", List.of("FINAL_ACCOUNT"));
    private static final int BLOCK = 16;
    private static final int BLOCKS = 8;

    private final Api clerk;
    private final Api verifier;
    private final Api officer;

    /**
     * @param verifier somebody else than the clerk
     * @param officer who may take records over
     */
    public ProjectEvidence(Api clerk, Api verifier, Api officer) {
        this.clerk = clerk;
        this.verifier = verifier;
        this.officer = officer;
    }

    /**
     * Records what a step demands, once.
     *
     * @param name by which the project is known, the same in a repetition
     * @param on the day of the step
     */
    public void record(String name, String projectId, String stage, LocalDate on) {
        int number = 0;
        for (String type : DEMANDED.getOrDefault(stage, List.of())) {
            String sample = name + "/" + stage + "/" + ++number;
            JsonNode recorded = clerk.post(PATH, "evidence/" + sample, described(projectId, type, on));
            if (type.equals(PHOTO)) {
                verified(sample, recorded);
            }
        }
        if (stage.equals("READY")) {
            grantFormalities(name, projectId, on);
        }
    }

    /** Takes over what the catalogue wants before a project is ready, as granted or not needed on the day. */
    private void grantFormalities(String name, String projectId, LocalDate on) {
        String mode = clerk.get(ProjectColumns.PATH + "/" + projectId)
                .path("approvalMode")
                .asText();
        ObjectNode batch = JSON.createObjectNode().put("asOf", on.toString()).put("sourceDocument", "示例手续台账 " + name);
        ArrayNode records = batch.putArray("records");
        for (JsonNode type : clerk.get("/api/projects/formality-types?approvalMode=" + mode + "&on=" + on)) {
            if (type.path("neededFor").asText().equals("READY")) {
                records.add(carriedOver(projectId, type, on));
            }
        }
        if (!records.isEmpty()) {
            officer.post("/api/projects/formalities/take-overs", "formalities/" + name, batch);
        }
    }

    private static ObjectNode carriedOver(String projectId, JsonNode type, LocalDate on) {
        ObjectNode formality = JSON.createObjectNode().put("projectId", projectId);
        formality.put("type", type.path("code").asText());
        if (type.path("required").asText().equals("YES")) {
            return formality
                    .put("status", "APPROVED")
                    .put("decidedOn", on.toString())
                    .put("documentNo", "示例文号");
        }
        return formality.put("requirement", "NO").put("status", "NOT_STARTED").put("reason", "示例：不涉及");
    }

    private void verified(String sample, JsonNode photo) {
        String path = PATH + "/" + photo.path("id").asText();
        JsonNode now = clerk.get(path);
        if (!now.hasNonNull("file")) {
            now = clerk.putFile(
                    path + "/file", picture(sample), now.path("version").asLong());
        }
        verifier.post(
                path + "/verification",
                "verified/" + sample,
                JSON.createObjectNode(),
                now.path("version").asLong());
    }

    private static ObjectNode described(String projectId, String type, LocalDate on) {
        ObjectNode evidence =
                JSON.createObjectNode().put("projectId", projectId).put("type", type);
        if (type.equals(PHOTO)) {
            evidence.put("shows", "示例照片").put("takenAt", on + "T10:00:00+08:00");
            evidence.putObject("place").put("latitude", 39.511).put("longitude", 112.287);
            return evidence;
        }
        evidence.put("documentNo", "示例文号").put("issuedBy", "示例单位").put("issuedOn", on.toString());
        if (type.equals("OUTPUT_RECORD")) {
            YearMonth last = YearMonth.from(on).minusMonths(1);
            evidence.putObject("output")
                    .put("fromMonth", last.minusMonths(11).toString())
                    .put("toMonth", last.toString())
                    .put("ofDesign", 0.8);
        }
        return evidence;
    }

    /** Black and white blocks, other ones for each sample. */
    private static byte[] picture(String sample) {
        long blocks =
                UUID.nameUUIDFromBytes(sample.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
        BufferedImage image = new BufferedImage(BLOCK * BLOCKS, BLOCK * BLOCKS, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                boolean white = (blocks >>> (y / BLOCK * BLOCKS + x / BLOCK) & 1) == 1;
                image.setRGB(x, y, (white ? Color.WHITE : Color.BLACK).getRGB());
            }
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
