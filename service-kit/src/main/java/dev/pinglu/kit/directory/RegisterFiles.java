package dev.pinglu.kit.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the files of the register: in the folder that {@code pinglu.directory.folder} names, or on the class path. */
@Singleton
class RegisterFiles {
    private static final String SAMPLE = "directory/";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Optional<Path> folder;

    @Inject
    RegisterFiles(DirectorySettings settings) {
        this(settings.folder());
    }

    RegisterFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Whether the files may change while the service runs. */
    boolean mayChange() {
        return folder.isPresent();
    }

    /** Where the files are, for people. */
    String place() {
        return folder.map(Path::toString).orElse("the sample of this build");
    }

    /**
     * The texts by file name.
     *
     * @throws FlawedRegister if a file is missing or not written in UTF-8
     */
    Map<String, String> read() {
        var texts = new LinkedHashMap<String, String>();
        var flaws = new ArrayList<Flaw>();
        for (var file : RegisterReader.FILES) {
            try {
                texts.put(file, decoded(bytes(file)));
            } catch (CharacterCodingException otherCharset) {
                flaws.add(new Flaw(file, 1, "the file is not written in UTF-8; save it as CSV UTF-8"));
            } catch (IOException unreadable) {
                flaws.add(new Flaw(file, 1, "the file is missing or cannot be read"));
            }
        }
        if (!flaws.isEmpty()) {
            throw new FlawedRegister(flaws);
        }
        return texts;
    }

    private byte[] bytes(String file) throws IOException {
        if (folder.isPresent()) {
            return Files.readAllBytes(folder.get().resolve(file));
        }
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(SAMPLE + file)) {
            if (stream == null) {
                throw new IOException("not on the class path");
            }
            return stream.readAllBytes();
        }
    }

    /** Spreadsheets begin a UTF-8 file with a byte order mark. */
    private static String decoded(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
