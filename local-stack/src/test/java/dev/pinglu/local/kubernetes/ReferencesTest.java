package dev.pinglu.local.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinglu.kit.testing.RequiresTool;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapKeySelector;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reference leads somewhere. Reading itself refuses unknown fields. */
@RequiresTool("kubectl")
class ReferencesTest {
    @Test
    void aFieldThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> Overlay.read("""
                        apiVersion: v1
                        kind: Service
                        metadata:
                          name: gateway
                        spec:
                          portz: []
                        """)).hasMessageContaining("portz");
        assertThatThrownBy(() -> Overlay.read("apiVersion: v2\nkind: Service\n"))
                .hasMessageContaining("v2/Service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everyPortThatIsNamedIsOpen(String name) {
        var overlay = Overlay.rendered(name);
        overlay.workloads()
                .forEach((workload, pod) -> probes(pod)
                        .forEach(
                                probe -> assertThat(portNames(pod)).as(workload).contains(port(probe))));
        overlay.all(Service.class).forEach(service -> {
            var behind = overlay.selected(service.getSpec().getSelector()).toList();
            assertThat(behind).as(service.getMetadata().getName()).hasSize(1);
            service.getSpec()
                    .getPorts()
                    .forEach(port -> assertThat(portNames(overlay.workloads().get(behind.get(0))))
                            .as(service.getMetadata().getName())
                            .contains(port.getTargetPort().getStrVal()));
        });
        overlay.all(Ingress.class).stream()
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .map(path -> path.getBackend().getService())
                .forEach(backend -> assertThat(overlay.one(Service.class, backend.getName())
                                .getSpec()
                                .getPorts())
                        .anyMatch(
                                port -> port.getName().equals(backend.getPort().getName())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production", "bucket"})
    void whateverAnotherObjectIsNeededForExists(String name) throws IOException {
        var overlay = Overlay.rendered(name);
        var secrets = DocumentedSecrets.of(name);
        var used = new TreeSet<String>();
        overlay.workloads().forEach((workload, pod) -> {
            var container = Overlay.container(pod);
            references(container, EnvVarSource::getConfigMapKeyRef).forEach(key -> keyExists(overlay, key));
            references(container, EnvVarSource::getSecretKeyRef)
                    .forEach(key -> used.add(
                            key.getName() + "/" + key.getKey() + (Boolean.TRUE.equals(key.getOptional()) ? "?" : "")));
            container
                    .getEnvFrom()
                    .forEach(from ->
                            overlay.one(ConfigMap.class, from.getConfigMapRef().getName()));
            volumesExist(overlay, pod, container, used);
            Optional.ofNullable(pod.getSpec().getServiceAccountName())
                    .ifPresent(account -> overlay.one(ServiceAccount.class, account));
        });
        overlay.all(Ingress.class).stream()
                .flatMap(ingress -> Stream.ofNullable(ingress.getSpec().getTls()))
                .flatMap(List::stream)
                .forEach(tls -> used.add(tls.getSecretName() + "/tls"));
        assertThat(secrets)
                .as("docs/operations.md, secrets of %s", name)
                .isEqualTo(DocumentedSecrets.without(used, name));
        overlay.all(HorizontalPodAutoscaler.class)
                .forEach(scaler -> overlay.one(
                        Deployment.class, scaler.getSpec().getScaleTargetRef().getName()));
        overlay.all(PodDisruptionBudget.class)
                .forEach(budget -> assertThat(
                                overlay.selected(budget.getSpec().getSelector().getMatchLabels()))
                        .containsExactly(budget.getMetadata().getName()));
    }

    @Test
    void theScriptMakesEverySecretOfTheLocalOverlay() throws IOException {
        var made = new HashSet<String>();
        Files.readAllLines(Overlay.folder("local").resolve("secrets.sh")).stream()
                .filter(line -> line.startsWith("secret "))
                .map(line -> List.of(line.split(" ")))
                .forEach(words -> words.subList(2, words.size()).forEach(key -> made.add(words.get(1) + "/" + key)));
        assertThat(made).isEqualTo(DocumentedSecrets.of("local"));
    }

    private static void volumesExist(Overlay overlay, PodTemplateSpec pod, Container container, Set<String> secrets) {
        var volumes = new HashSet<String>();
        pod.getSpec().getVolumes().forEach(volume -> {
            volumes.add(volume.getName());
            if (volume.getConfigMap() != null) {
                overlay.one(ConfigMap.class, volume.getConfigMap().getName());
            }
            if (volume.getPersistentVolumeClaim() != null) {
                overlay.one(
                        PersistentVolumeClaim.class,
                        volume.getPersistentVolumeClaim().getClaimName());
            }
            if (volume.getSecret() != null) {
                Settings.of(overlay, pod).values().stream()
                        .flatMap(value -> Stream.of(value.split("[=&?]")))
                        .filter(value -> value.startsWith("/etc/pinglu/authorities/"))
                        .forEach(file -> secrets.add(
                                volume.getSecret().getSecretName() + "/" + file.substring(file.lastIndexOf('/') + 1)));
            }
        });
        container.getVolumeMounts().stream()
                .map(mount -> mount.getName())
                .filter(mounted -> !mounted.equals("data"))
                .forEach(mounted -> assertThat(volumes).contains(mounted));
    }

    private static void keyExists(Overlay overlay, ConfigMapKeySelector key) {
        assertThat(overlay.one(ConfigMap.class, key.getName()).getData()).containsKey(key.getKey());
    }

    private static <T> Stream<T> references(Container container, java.util.function.Function<EnvVarSource, T> kind) {
        return Stream.ofNullable(container.getEnv())
                .flatMap(List::stream)
                .map(EnvVar::getValueFrom)
                .filter(Objects::nonNull)
                .map(kind)
                .filter(Objects::nonNull);
    }

    private static Stream<Probe> probes(PodTemplateSpec pod) {
        var container = Overlay.container(pod);
        return Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                .filter(probe -> probe.getExec() == null);
    }

    private static String port(Probe probe) {
        return probe.getHttpGet() != null
                ? probe.getHttpGet().getPort().getStrVal()
                : probe.getTcpSocket().getPort().getStrVal();
    }

    private static Set<String> portNames(PodTemplateSpec pod) {
        return Overlay.container(pod).getPorts().stream()
                .map(ContainerPort::getName)
                .collect(Collectors.toSet());
    }
}
