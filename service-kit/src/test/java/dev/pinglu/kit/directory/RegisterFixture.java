package dev.pinglu.kit.directory;

import dev.pinglu.kit.division.Divisions;
import dev.pinglu.kit.division.KnownDivisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Four files, line by line: the heading is line 1. */
final class RegisterFixture {
    private final Map<String, String> texts = new LinkedHashMap<>();

    private RegisterFixture() {
        texts.put("units.csv", "code,name_zh,name_en,kind,division,parent,valid_from,valid_to,successor\n");
        texts.put("posts.csv", "code,title_zh,title_en,unit,valid_from,valid_to,deputy_post\n");
        texts.put("tenures.csv", "post,holder,name,from,to\n");
        texts.put("absences.csv", "holder,from,to\n");
    }

    /** The headings only. */
    static RegisterFixture empty() {
        return new RegisterFixture();
    }

    /** The unit {@code bureau} with the posts {@code a} and its deputy {@code b}, held by anna and bert since 2020. */
    static RegisterFixture aBureau() {
        return empty().unit("bureau,示例局,Bureau,DEPARTMENT,140603,,2010-01-01,,")
                .post("a,A角,First,bureau,2010-01-01,,b")
                .post("b,B角,Second,bureau,2010-01-01,,")
                .tenure("a,anna,示例甲,2020-01-01,")
                .tenure("b,bert,示例乙,2020-01-01,");
    }

    RegisterFixture unit(String line) {
        return line("units.csv", line);
    }

    RegisterFixture post(String line) {
        return line("posts.csv", line);
    }

    RegisterFixture tenure(String line) {
        return line("tenures.csv", line);
    }

    RegisterFixture absence(String line) {
        return line("absences.csv", line);
    }

    /** Replaces a file. */
    RegisterFixture file(String name, String text) {
        texts.put(name, text);
        return this;
    }

    /** Replaces a text in a file. */
    RegisterFixture change(String name, String from, String to) {
        texts.computeIfPresent(name, (file, text) -> text.replace(from, to));
        return this;
    }

    private RegisterFixture line(String file, String line) {
        texts.computeIfPresent(file, (name, text) -> text + line + "\n");
        return this;
    }

    Register read() {
        return read(KnownDivisions.with());
    }

    Register read(Divisions divisions) {
        return RegisterReader.read(texts, divisions);
    }

    /** What the rules find, as it is told. */
    List<String> flaws() {
        return flaws(KnownDivisions.with());
    }

    List<String> flaws(Divisions divisions) {
        try {
            read(divisions);
            return List.of();
        } catch (FlawedRegister refused) {
            return refused.flaws().stream().map(Flaw::toString).toList();
        }
    }

    void writeTo(Path folder) {
        texts.forEach((file, text) -> {
            try {
                Files.writeString(folder.resolve(file), text);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }
}
