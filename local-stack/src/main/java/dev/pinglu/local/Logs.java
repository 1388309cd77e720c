package dev.pinglu.local;

import dev.pinglu.local.stack.Part;
import dev.pinglu.local.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", mixinStandardHelpOptions = true, description = "Shows the end of the logs.")
final class Logs implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "part", description = "One part; all of them unless told.")
    private @Nullable String part;

    @Option(names = "-f", description = "Go on as lines are written, until Ctrl-C.")
    private boolean follow;

    @Option(names = "-n", paramLabel = "lines", defaultValue = "50", description = "How many lines: ${DEFAULT-VALUE}.")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            command.add("-F");
        }
        files().forEach(file -> command.add(file.toString()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private List<Path> files() throws IOException {
        LocalStack local = new LocalStack();
        List<String> names = local.parts().stream().map(Part::name).toList();
        if (part != null && !names.contains(part)) {
            throw new StackFailure("There is no part " + part + "; there are " + String.join(", ", names));
        }
        List<Path> files = names.stream()
                .filter(name -> part == null || name.equals(part))
                .map(local.settings()::log)
                .filter(Files::exists)
                .toList();
        if (files.isEmpty()) {
            throw new StackFailure("Nothing was logged yet; ./pinglu up starts the suite");
        }
        return files;
    }
}
