package dev.pinglu.kit.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Names for groups of roles, so that an endpoint need not list them. They follow from the roles of a token and from nothing
 * else: a token that claims one does not get it.
 */
public final class DerivedRoles {
    private static final Map<String, List<String>> MEMBERS = Map.of(
            Roles.STAFF,
            List.of(
                    Roles.LEADER,
                    Roles.PROJECTS_CLERK,
                    Roles.PARK_CLERK,
                    Roles.RURAL_CLERK,
                    Roles.VILLAGE_CLERK,
                    Roles.TOWNSHIP_CLERK,
                    Roles.RURAL_APPROVER,
                    Roles.CIVILITY_CLERK,
                    Roles.COMMUNITY_CLERK,
                    Roles.DEPARTMENT_CLERK,
                    Roles.DATA_OFFICER,
                    Roles.AUDITOR,
                    Roles.OPERATOR),
            Roles.RECORD_READER,
            List.of(
                    Roles.LEADER,
                    Roles.PROJECTS_CLERK,
                    Roles.RURAL_CLERK,
                    Roles.TOWNSHIP_CLERK,
                    Roles.CIVILITY_CLERK,
                    Roles.DATA_OFFICER,
                    Roles.AUDITOR));

    private DerivedRoles() {}

    /** What a token's roles amount to: those of them that a token may carry, and the groups they belong to. */
    static Set<String> complete(Collection<String> claimed) {
        var roles = claimedOnly(claimed);
        MEMBERS.forEach((group, members) -> {
            if (members.stream().anyMatch(claimed::contains)) {
                roles.add(group);
            }
        });
        return roles;
    }

    /** The roles themselves, without the groups; in order. */
    public static SortedSet<String> claimedOnly(Collection<String> roles) {
        var claimed = new TreeSet<>(roles);
        claimed.removeAll(MEMBERS.keySet());
        return claimed;
    }

    /** The roles that some names stand for: the members of a group, and each role itself. */
    static List<String> members(Collection<String> names) {
        return names.stream()
                .flatMap(name -> MEMBERS.getOrDefault(name, List.of(name)).stream())
                .distinct()
                .toList();
    }
}
