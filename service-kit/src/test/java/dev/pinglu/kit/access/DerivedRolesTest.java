package dev.pinglu.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.testing.AccessTable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedRolesTest {
    @Test
    void aClerkOfProjectsIsStaffAndReadsRecords() {
        assertThat(DerivedRoles.complete(Set.of(Roles.PROJECTS_CLERK)))
                .containsExactlyInAnyOrder(Roles.PROJECTS_CLERK, Roles.STAFF, Roles.RECORD_READER);
    }

    @Test
    void anOperatorIsStaffAndReadsNoRecords() {
        assertThat(DerivedRoles.complete(Set.of(Roles.OPERATOR)))
                .containsExactlyInAnyOrder(Roles.OPERATOR, Roles.STAFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.STAFF, Roles.RECORD_READER})
    void whoClaimsAGroupDoesNotGetIt(String group) {
        assertThat(DerivedRoles.complete(Set.of(group))).isEmpty();
        assertThat(DerivedRoles.complete(Set.of(group, Roles.VOLUNTEER))).containsExactly(Roles.VOLUNTEER);
    }

    @Test
    void theGroupsAreNoRolesOfTheTableAndConsistOfThose() {
        var groups = List.of(Roles.STAFF, Roles.RECORD_READER);

        assertThat(AccessTable.ROLES).doesNotContainAnyElementsOf(groups).containsAll(DerivedRoles.members(groups));
        assertThat(DerivedRoles.claimedOnly(groups)).isEmpty();
    }
}
