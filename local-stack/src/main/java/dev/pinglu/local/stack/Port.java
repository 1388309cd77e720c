package dev.pinglu.local.stack;

/** Every port the stack listens on, all on the loopback interface. */
public enum Port {
    GATEWAY(8080),
    PROJECTS(8081),
    RURAL(8082),
    CIVILITY(8083),
    GATEWAY_MANAGEMENT(9080),
    PROJECTS_MANAGEMENT(9081),
    RURAL_MANAGEMENT(9082),
    CIVILITY_MANAGEMENT(9083),
    KEYCLOAK(8180),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    /** The environment variable that moves it. */
    public String variable() {
        return "PINGLU_" + name() + "_PORT";
    }
}
