package dev.pinglu.local.identity;

/** Another system that does everything; its service account needs every role that is called for. */
public record ClientAccount(Provider provider, String client, String secret) implements Accounts {
    @Override
    public AccessToken token(String role, String division) {
        return provider.forClient(client, secret);
    }

    @Override
    public String toString() {
        return client;
    }
}
