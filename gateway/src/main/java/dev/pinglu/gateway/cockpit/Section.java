package dev.pinglu.gateway.cockpit;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of one field of the district's work, under its heading. */
@TemplateData
record Section(String name, String heading, List<Tile> tiles) {
    private static final List<String> ORDER = List.of("projects", "economy", "rural", "civility");
    /** Domains that are shown in another one's section. */
    private static final Map<String, String> SHOWN_IN = Map.of("parks", "economy");

    /** Sorts tiles into sections; one without tiles is left out, one of another domain comes last. */
    static List<Section> of(List<Tile> tiles, Map<String, String> words) {
        var bySection = new LinkedHashMap<String, List<Tile>>();
        ORDER.forEach(name -> bySection.put(name, new ArrayList<>()));
        tiles.forEach(tile -> bySection
                .computeIfAbsent(SHOWN_IN.getOrDefault(tile.domain(), tile.domain()), other -> new ArrayList<>())
                .add(tile));
        return bySection.entrySet().stream()
                .filter(section -> !section.getValue().isEmpty())
                .map(section -> new Section(
                        section.getKey(),
                        words.getOrDefault("section." + section.getKey(), section.getKey()),
                        section.getValue()))
                .toList();
    }
}
