package dev.pinglu.local.kubernetes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One overlay as {@code kubectl kustomize} renders it, each object read by its model; a field that the model does not know is a failure. */
final class Overlay {
    private static final Map<String, Class<? extends HasMetadata>> MODELS = Map.ofEntries(
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("apps/v1/StatefulSet", StatefulSet.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class));
    private static final ObjectMapper STRICT = strict();
    /** By the names that docs/operations.md has in its column of overlays; of what no overlay is shipped for, the tests have one. */
    private static final Map<String, Set<String>> BUILT_OF = Map.of(
            "local", Set.of("local"),
            "production", Set.of("production"),
            "traced", Set.of("production", "tracing"),
            "bucket", Set.of("production", "bucket"));

    private final String name;
    private final List<HasMetadata> objects;

    private Overlay(String name, List<HasMetadata> objects) {
        this.name = name;
        this.objects = objects;
    }

    /** @param name a folder below k8s/overlays, or what production is with a component: {@code traced}, {@code bucket} */
    static Overlay rendered(String name) {
        return new Overlay(name, read(kustomize(name)));
    }

    /** @throws IllegalArgumentException naming the kind or field that is unknown */
    static List<HasMetadata> read(String manifests) {
        List<HasMetadata> objects = new ArrayList<>();
        try (var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(manifests)) {
            while (documents.hasNext()) {
                objects.add(model(documents.next()));
            }
            return List.copyOf(objects);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static HasMetadata model(JsonNode object) throws IOException {
        String kind =
                object.path("apiVersion").asText() + "/" + object.path("kind").asText();
        Class<? extends HasMetadata> model = MODELS.get(kind);
        if (model == null) {
            throw new IllegalArgumentException("No model is known for " + kind);
        }
        return STRICT.treeToValue(object, model);
    }

    /** The models keep what they do not know in a map of their own, unless that is taken from them. */
    private static ObjectMapper strict() {
        var unknownRefused = new JacksonAnnotationIntrospector() {
            private static final long serialVersionUID = 1L;

            @Override
            public Boolean hasAnySetter(Annotated annotated) {
                return Boolean.FALSE;
            }
        };
        return new ObjectMapper()
                .setAnnotationIntrospector(unknownRefused)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private static String kustomize(String overlay) {
        try {
            Process process = new ProcessBuilder(
                            "kubectl", "kustomize", folder(overlay).toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String rendered =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("kubectl cannot render " + overlay);
            }
            return rendered;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static Path folder(String overlay) {
        var shipped = root().resolve("k8s/overlays").resolve(overlay);
        return Files.exists(shipped)
                ? shipped
                : root().resolve("local-stack/src/test/kubernetes").resolve(overlay);
    }

    /** Whether an overlay, as the document names them, is this one or part of it. */
    static boolean isBuiltOf(String overlay, String documented) {
        return BUILT_OF.get(overlay).contains(documented);
    }

    static Path root() {
        return Path.of(System.getProperty("pinglu.root"));
    }

    List<HasMetadata> objects() {
        return objects;
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends HasMetadata> T one(Class<T> kind, String name) {
        return all(kind).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " has no " + kind.getSimpleName() + " " + name));
    }

    /** What runs, by the name of its Deployment or StatefulSet. */
    Map<String, PodTemplateSpec> workloads() {
        Map<String, PodTemplateSpec> workloads = new LinkedHashMap<>();
        all(Deployment.class)
                .forEach(deployment -> workloads.put(
                        deployment.getMetadata().getName(), deployment.getSpec().getTemplate()));
        all(StatefulSet.class)
                .forEach(set ->
                        workloads.put(set.getMetadata().getName(), set.getSpec().getTemplate()));
        return workloads;
    }

    /** Those of the suite itself, without the backends. */
    Map<String, PodTemplateSpec> services() {
        Map<String, PodTemplateSpec> services = workloads();
        services.values().removeIf(pod -> !container(pod).getImage().startsWith("pinglu/"));
        return services;
    }

    /** Every pod has one. */
    static Container container(PodTemplateSpec pod) {
        List<Container> containers = pod.getSpec().getContainers();
        if (containers.size() != 1) {
            throw new AssertionError("One container a pod, not " + containers.size());
        }
        return containers.get(0);
    }

    /** Names of the workloads whose pods carry these labels. */
    Stream<String> selected(Map<String, String> labels) {
        return workloads().entrySet().stream()
                .filter(workload ->
                        workload.getValue().getMetadata().getLabels().entrySet().containsAll(labels.entrySet()))
                .map(Map.Entry::getKey);
    }

    @Override
    public String toString() {
        return "overlay " + name;
    }
}
