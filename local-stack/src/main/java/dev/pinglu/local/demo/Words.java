package dev.pinglu.local.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** What clerks write in a cell, and the word that stands for it in the API. */
final class Words {
    private Words() {}

    /** Pairs of the clerks' word and the API's, in this order. */
    static Map<String, String> ordered(String... pairs) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            words.put(pairs[i], pairs[i + 1]);
        }
        return words;
    }
}
