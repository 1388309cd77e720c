package dev.pinglu.kit.directory;

import java.util.List;
import java.util.stream.Collectors;

/** The files do not hold together; the message tells every flaw with file and line. */
final class FlawedRegister extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Flaw> flaws;

    FlawedRegister(List<Flaw> flaws) {
        super(flaws.stream().map(Flaw::toString).collect(Collectors.joining("\n", "The directory is refused\n", "")));
        this.flaws = List.copyOf(flaws);
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
