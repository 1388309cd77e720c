package dev.pinglu.projects.oc4ids;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a project of a package says of the description, by the paths of the ledger, and where it says it. */
final class Oc4idsFields {
    private static final int FEN_DIGITS = 2;

    /** Where each field stands, or would stand. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("project.id", "/id"),
            Map.entry("project.localNo", "/identifiers"),
            Map.entry("project.code", "/identifiers"),
            Map.entry("project.title", "/title"),
            Map.entry("project.scale", "/description"),
            Map.entry("project.level", "/additionalClassifications"),
            Map.entry("project.kind", "/additionalClassifications"),
            Map.entry("project.approvalMode", "/additionalClassifications"),
            Map.entry("project.constructionNature", "/type"),
            Map.entry("project.sector", "/additionalClassifications"),
            Map.entry("project.industryCode", "/additionalClassifications"),
            Map.entry("project.divisionCode", "/locations"),
            Map.entry("project.owner", "/parties"),
            Map.entry("project.totalInvestmentFen", "/budget/amount/amount"),
            Map.entry("project.investmentParts", "/budget/amount/amount"),
            Map.entry("project.capacity", "/forecasts"),
            Map.entry("project.planned", "/milestones"),
            Map.entry("met", "/milestones"),
            Map.entry("status", "/status"),
            Map.entry("stage", "/status"));

    private static final Map<String, String> CLASSIFIED = Map.of(
            Oc4idsTerms.LEVEL, "project.level",
            Oc4idsTerms.INVESTOR, "project.kind",
            Oc4idsTerms.APPROVAL, "project.approvalMode",
            Oc4idsTerms.NATURE, "project.constructionNature",
            Oc4idsTerms.SECTOR, "project.sector",
            Oc4idsTerms.INDUSTRY, "project.industryCode");

    private final Oc4idsValue project;
    private final Map<String, JsonNode> values = new HashMap<>();
    private final Map<String, String> places = new HashMap<>(PLACES);

    private Oc4idsFields(Oc4idsValue project) {
        this.project = project;
    }

    /** @param foreign the identifier of a project of somebody else's: it is known by it here as well, unless it has a number */
    static Oc4idsFields read(Oc4idsValue project, Optional<String> foreign) {
        var fields = new Oc4idsFields(project);
        foreign.ifPresent(id -> fields.put("project.localNo", TextNode.valueOf(id), project.at("id")));
        fields.readIdentifiers();
        fields.readText("project.title", project.at("title"));
        fields.readText("project.scale", project.at("description"));
        fields.readClassifications();
        fields.readAmount(project.at("budget").at("amount"));
        fields.readPlace();
        fields.readOwner();
        fields.readCapacity();
        return fields;
    }

    Map<String, JsonNode> values() {
        return values;
    }

    /** The pointer, within the project, of whatever says what belongs to a path; empty for the project itself. */
    String place(String path) {
        return places.keySet().stream()
                .filter(path::startsWith)
                .max(java.util.Comparator.comparingInt(String::length))
                .map(places::get)
                .orElse("");
    }

    private void put(String path, JsonNode value, Oc4idsValue from) {
        values.put(path, value);
        places.put(path, from.pointer().substring(project.pointer().length()));
    }

    private void readText(String path, Oc4idsValue value) {
        value.text().ifPresent(text -> put(path, TextNode.valueOf(text), value));
    }

    private void readIdentifiers() {
        for (var identifier : project.at("identifiers").items()) {
            var scheme = identifier.at("scheme").text().orElse("");
            if (scheme.equals(Oc4idsTerms.NATIONAL_CODE)) {
                readText("project.code", identifier.at("id"));
            } else if (scheme.equals(Oc4idsTerms.LOCAL_NO)) {
                readText("project.localNo", identifier.at("id"));
            }
        }
    }

    private void readClassifications() {
        for (var classification : project.at("additionalClassifications").items()) {
            classification
                    .at("scheme")
                    .text()
                    .map(CLASSIFIED::get)
                    .ifPresent(path -> readText(path, classification.at("id")));
        }
    }

    private void readAmount(Oc4idsValue value) {
        var currency = value.at("currency");
        currency.text()
                .filter(code -> !code.equals(Oc4idsTerms.CURRENCY))
                .ifPresent(code -> currency.refuse("oc4ids.currency", "金额应以人民币元计（CNY）"));
        var amount = value.at("amount");
        amount.number().ifPresent(yuan -> {
            try {
                put(
                        "project.totalInvestmentFen",
                        LongNode.valueOf(yuan.movePointRight(FEN_DIGITS).longValueExact()),
                        amount);
            } catch (ArithmeticException inexact) {
                amount.refuse("oc4ids.amount", "金额应精确到分");
            }
        });
    }

    private void readPlace() {
        for (var location : project.at("locations").items()) {
            var gazetteer = location.at("gazetteer");
            if (gazetteer
                    .at("scheme")
                    .text()
                    .filter(Oc4idsTerms.DIVISION::equals)
                    .isPresent()) {
                gazetteer.at("identifiers").items().stream()
                        .limit(1)
                        .forEach(code -> readText("project.divisionCode", code));
            }
        }
    }

    private void readOwner() {
        party(Oc4idsTerms.PUBLIC_AUTHORITY).or(() -> party(Oc4idsTerms.FUNDER)).ifPresent(owner -> {
            readText("project.owner.name", owner.at("name"));
            var identifier = owner.at("identifier");
            if (identifier
                    .at("scheme")
                    .text()
                    .filter(Oc4idsTerms.CREDIT_CODE::equals)
                    .isPresent()) {
                readText("project.owner.creditCode", identifier.at("id"));
            }
        });
    }

    private Optional<Oc4idsValue> party(String role) {
        return project.at("parties").items().stream()
                .filter(party -> party.at("roles").items().stream()
                        .anyMatch(played -> played.text().filter(role::equals).isPresent()))
                .findFirst();
    }

    private void readCapacity() {
        var capacity = JsonNodeFactory.instance.arrayNode();
        for (var forecast : project.at("forecasts").items()) {
            List<Oc4idsValue> observations = forecast.at("observations").items();
            if (forecast.at("id")
                            .text()
                            .filter(id -> id.startsWith(Oc4idsTerms.CAPACITY))
                            .isPresent()
                    && !observations.isEmpty()) {
                var design = observations.get(0);
                var one = capacity.addObject();
                forecast.at("title").text().ifPresent(product -> one.put("product", product));
                design.at("unit").at("name").text().ifPresent(unit -> one.put("unit", unit));
                design.at("measure")
                        .number()
                        .map(BigDecimal::stripTrailingZeros)
                        .ifPresent(amount -> one.put("designAnnual", amount));
            }
        }
        if (!capacity.isEmpty()) {
            put("project.capacity", capacity, project.at("forecasts"));
        }
    }
}
