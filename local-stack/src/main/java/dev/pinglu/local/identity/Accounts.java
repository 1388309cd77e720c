package dev.pinglu.local.identity;

/** Whose account stands for a role in a division. */
public sealed interface Accounts permits LocalAccounts, RoleAccounts, OneAccount, ClientAccount {

    /**
     * A fresh token.
     *
     * @param role as the suite spells it
     * @param division code of the division whose records the role keeps
     * @throws IdentityFailure when there is none to be had
     */
    AccessToken token(String role, String division);
}
