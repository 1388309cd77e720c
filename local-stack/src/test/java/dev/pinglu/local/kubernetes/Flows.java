package dev.pinglu.local.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the network policies of an overlay let through, each flow as {@code from > to : port}; {@code every pod} stands for all. */
final class Flows {
    private static final String EVERY_POD = "every pod";
    private static final String NAMESPACE = "kubernetes.io/metadata.name";

    private final List<NetworkPolicy> policies;
    private final Set<String> pods;
    private final Set<String> leaving = new TreeSet<>();
    private final Set<String> reaching = new TreeSet<>();

    private Flows(Overlay overlay) {
        policies = overlay.all(NetworkPolicy.class);
        pods = overlay.workloads().keySet();
        policies.forEach(this::add);
    }

    static Flows of(Overlay overlay) {
        return new Flows(overlay);
    }

    /** Every flow that one end or both allow. */
    Set<String> all() {
        var all = new TreeSet<>(leaving);
        all.addAll(reaching);
        return all;
    }

    Set<String> leavingPodsForPods() {
        return leaving.stream().filter(flow -> isPod(to(flow))).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> reachingPodsFromPods() {
        return reaching.stream().filter(flow -> isPod(from(flow))).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether one policy holds for every pod and both ways and allows nothing. */
    boolean deniesTheRest() {
        return policies.stream()
                .map(NetworkPolicy::getSpec)
                .anyMatch(spec -> podsOf(spec.getPodSelector()).equals(List.of(EVERY_POD))
                        && Set.copyOf(spec.getPolicyTypes()).equals(Set.of("Ingress", "Egress"))
                        && spec.getIngress().isEmpty()
                        && spec.getEgress().isEmpty());
    }

    private void add(NetworkPolicy policy) {
        var spec = policy.getSpec();
        for (var here : podsOf(spec.getPodSelector())) {
            spec.getEgress()
                    .forEach(rule -> each(
                            rule.getTo(),
                            rule.getPorts(),
                            (there, port) -> leaving.add(here + " > " + there + " : " + port)));
            spec.getIngress()
                    .forEach(rule -> each(
                            rule.getFrom(),
                            rule.getPorts(),
                            (there, port) -> reaching.add(there + " > " + here + " : " + port)));
        }
    }

    private static void each(
            List<NetworkPolicyPeer> peers,
            List<NetworkPolicyPort> ports,
            java.util.function.BiConsumer<String, String> flow) {
        if (peers.isEmpty() || ports.isEmpty()) {
            throw new AssertionError("A rule without a peer or a port lets everything through");
        }
        peers.forEach(peer -> names(peer).forEach(name -> ports.forEach(port -> flow.accept(name, port(port)))));
    }

    private static List<String> names(NetworkPolicyPeer peer) {
        if (peer.getIpBlock() != null) {
            return List.of(peer.getIpBlock().getCidr());
        }
        return peer.getNamespaceSelector() != null
                ? List.of("namespace "
                        + peer.getNamespaceSelector().getMatchLabels().get(NAMESPACE))
                : podsOf(peer.getPodSelector());
    }

    private static List<String> podsOf(LabelSelector selector) {
        if (!selector.getMatchExpressions().isEmpty()) {
            return selector.getMatchExpressions().get(0).getValues();
        }
        return selector.getMatchLabels().isEmpty()
                ? List.of(EVERY_POD)
                : List.of(selector.getMatchLabels().get("app.kubernetes.io/name"));
    }

    private static String port(NetworkPolicyPort port) {
        return port.getPort().getStrVal() != null
                ? port.getPort().getStrVal()
                : port.getPort().getIntVal() + "/" + port.getProtocol();
    }

    private boolean isPod(String name) {
        return pods.contains(name);
    }

    private static String from(String flow) {
        return flow.substring(0, flow.indexOf(" > "));
    }

    private static String to(String flow) {
        return flow.substring(flow.indexOf(" > ") + 3, flow.indexOf(" : "));
    }
}
