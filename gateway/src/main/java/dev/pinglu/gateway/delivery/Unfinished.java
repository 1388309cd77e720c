package dev.pinglu.gateway.delivery;

/** How many deliveries of a webhook are not done with. */
record Unfinished(int waiting, int dead) {
    static final Unfinished NONE = new Unfinished(0, 0);

    /** Those in one state; what was delivered is not counted. */
    int in(DeliveryState state) {
        return switch (state) {
            case WAITING -> waiting;
            case DEAD -> dead;
            case DELIVERED -> 0;
        };
    }
}
