package dev.pinglu.local.identity;

/** One person who does everything; the account needs every role that is called for. */
public record OneAccount(Provider provider, String client, String user, String password) implements Accounts {
    @Override
    public AccessToken token(String role, String division) {
        return provider.forPassword(client, user, password);
    }

    @Override
    public String toString() {
        return user;
    }
}
