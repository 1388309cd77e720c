package dev.pinglu.local.identity;

/** An account for each role, all with the same password; one of a part of the district carries its code: {@code township-clerk-140603100}. */
public record RoleAccounts(Provider provider, String client, String password) implements Accounts {
    @Override
    public AccessToken token(String role, String division) {
        return provider.forPassword(client, name(role, division), password);
    }

    static String name(String role, String division) {
        return Divisions.home().equals(division) ? role : role + "-" + division;
    }

    @Override
    public String toString() {
        return "an account for each role";
    }
}
