package dev.pinglu.backends;

import java.util.List;
import java.util.Properties;

/** What makes a broker ask who somebody is, and look up what he may do. */
final class SecuredListeners {
    private static final String ADMIN = "admin";

    private SecuredListeners() {}

    static void configure(Properties settings, int port, int controllerPort, String adminPassword) {
        settings.setProperty(
                "listeners", "SASL_PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty(
                "listener.security.protocol.map", "SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        settings.setProperty("inter.broker.listener.name", "SASL_PLAINTEXT");
        settings.setProperty("sasl.enabled.mechanisms", "SCRAM-SHA-256");
        settings.setProperty("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-256");
        settings.setProperty(
                "listener.name.sasl_plaintext.scram-sha-256.sasl.jaas.config",
                login("scram.ScramLoginModule", adminPassword, ""));
        // SCRAM's keys are kept by the controller, which can therefore not be reached by SCRAM.
        settings.setProperty("sasl.mechanism.controller.protocol", "PLAIN");
        settings.setProperty("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        settings.setProperty(
                "listener.name.controller.plain.sasl.jaas.config",
                login("plain.PlainLoginModule", adminPassword, " user_" + ADMIN + "=\"" + adminPassword + '"'));
        settings.setProperty("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.setProperty("super.users", "User:" + ADMIN);
    }

    /** Lets the administrator in at the first start, when nobody could create an account yet. */
    static List<String> formatOptions(String adminPassword) {
        return List.of("--add-scram", "SCRAM-SHA-256=[name=" + ADMIN + ",password=" + adminPassword + "]");
    }

    private static String login(String module, String password, String more) {
        return "org.apache.kafka.common.security." + module + " required username=\"" + ADMIN + "\" password=\""
                + password + '"' + more + ';';
    }
}
