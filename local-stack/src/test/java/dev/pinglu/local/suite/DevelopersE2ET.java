package dev.pinglu.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.RequiresTool;
import dev.pinglu.local.stack.Secrets.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the page for developers, as somebody copies them from there. */
@Order(4)
@ExtendWith(RunningSuite.class)
@RequiresTool("curl")
class DevelopersE2ET {
    private static final Pattern COMMAND =
            Pattern.compile("<pre class=\"command\" id=\"([^\"]+)\"><code>(.*?)</code></pre>", Pattern.DOTALL);
    /** A stream and a topic have no end that a script could wait for. */
    private static final String ENDS =
            "curl() { command curl --max-time 10 \"$@\"; }\nkcat() { command kcat -e \"$@\"; }\n";

    @SuppressWarnings("NullAway.Init")
    private static Suite suite;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeAll
    static void start(Suite running) throws Exception {
        suite = running;
        assertThat(suite.pinglu("up").status()).isZero();
    }

    @Test
    void aSecretLeadsToATokenFiguresAndEvents() throws Exception {
        // When
        String output = run("take-token", "read-figure", "read-events");

        // Then
        assertThat(output).contains("\"metric\":\"projects.start-rate\"", "\"items\":[");
    }

    @Test
    void aStreamThatBreaksIsContinued() throws Exception {
        // When
        String output = run("take-token", "open-stream", "resume-stream");

        // Then what is sent once to whoever comes back is there
        assertThat(output).contains("retry: ", "id: ", "\"metric\":\"projects.start-rate\"");
    }

    @Test
    void aWebhookIsRegisteredAndTried() throws Exception {
        // When nobody listens where the page says
        String output = run("take-token", "register-webhook", "ping-webhook");

        // Then
        assertThat(output).contains("\"secret\":\"whsec_", "\"delivered\":false");
    }

    @Test
    @RequiresTool("kcat")
    void aClientInAnotherLanguageReadsTheTopic() throws Exception {
        // When
        String output = run("kcat");

        // Then each record comes with the attributes of an event in its headers
        assertThat(output.lines().filter(line -> line.startsWith("{")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("\"projectId\":", "\"to\":"));
        assertThat(output.lines().filter(line -> line.contains("ce_specversion=1.0")))
                .hasSameSizeAs(
                        output.lines().filter(line -> line.startsWith("{")).toList())
                .allSatisfy(line -> assertThat(line)
                        .startsWith("project/")
                        .contains(
                                "ce_type=dev.pinglu.projects.project.stage-changed.v1",
                                "ce_sequence=",
                                "ce_division="));
    }

    private String run(String... names) throws IOException, InterruptedException {
        Map<String, String> commands = commands();
        assertThat(commands).containsKeys(names);
        String script = ENDS + Stream.of(names).map(commands::get).collect(Collectors.joining("\n"));
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CLIENT_ID", "pinglu-subscriber");
        builder.environment().put("CLIENT_SECRET", suite.secret(Secret.PINGLU_SUBSCRIBER_SECRET));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** By the ids that they have on the page. */
    private static Map<String, String> commands() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(suite.gateway() + "/developers"))
                .build();
        String page = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return COMMAND.matcher(page)
                .results()
                .collect(Collectors.toMap(command -> command.group(1), command -> plain(command.group(2))));
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
