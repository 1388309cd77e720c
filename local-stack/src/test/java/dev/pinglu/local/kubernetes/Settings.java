package dev.pinglu.local.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.Map;
import java.util.TreeMap;

/** The environment that a container starts with; what comes from a secret has an empty value here. */
final class Settings {
    private Settings() {}

    static Map<String, String> of(Overlay overlay, PodTemplateSpec pod) {
        Map<String, String> settings = new TreeMap<>();
        var container = Overlay.container(pod);
        container
                .getEnvFrom()
                .forEach(from -> settings.putAll(
                        overlay.one(ConfigMap.class, from.getConfigMapRef().getName())
                                .getData()));
        container.getEnv().forEach(variable -> settings.put(variable.getName(), String.valueOf(variable.getValue())));
        return settings;
    }
}
