package dev.pinglu.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinglu.kit.work.Subject;
import dev.pinglu.kit.work.Task;
import dev.pinglu.kit.work.Wording;
import dev.pinglu.kit.work.WorkItemEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what records declare to be done against what a test says, state by state. */
public final class WorkContract {
    private static final String RECORD_TYPE_AND_VERB = "[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*";

    private WorkContract() {}

    /** A record to ask about. */
    public static Subject subject(String type) {
        return new Subject(
                type + "/0190aa10-0000-7000-8000-000000000001", "/api/sample/" + type, Wording.of("试验"), "140603101");
    }

    /**
     * Fails unless every state of a machine is answered as expected: by kinds and roles such as {@code trial-run.start
     * projects-clerk}, or explicitly by nobody.
     *
     * @param tasks what a record declares that stands at a state
     * @param expected for each state; one that is missing fails, so that a state that is added is thought about
     */
    public static <S extends Enum<S>> void assertAnswered(
            Class<S> machine, Function<S, List<Task>> tasks, Map<S, Set<String>> expected) {
        assertThat(expected.keySet())
                .as("answers for " + machine.getSimpleName())
                .contains(machine.getEnumConstants());
        for (var state : machine.getEnumConstants()) {
            var declared = tasks.apply(state);
            declared.forEach(WorkContract::assertSound);
            assertThat(declared.stream()
                            .map(task -> task.kind().code() + " " + task.role())
                            .collect(Collectors.toSet()))
                    .as(machine.getSimpleName() + " " + state)
                    .isEqualTo(expected.get(state));
            assertThat(declared).as("one of each kind").hasSameSizeAs(expected.get(state));
        }
    }

    private static void assertSound(Task task) {
        var kind = task.kind();
        assertThat(kind.code()).matches(RECORD_TYPE_AND_VERB);
        assertThat(kind.code().split("\\.")[0])
                .isEqualTo(task.subject().record().split("/")[0]);
        assertThat(kind.action().zh()).matches("[\\p{IsHan}（），、]+");
        assertThat(kind.action().en()).matches("[A-Z][A-Za-z ,]+");
        assertThat(AccessTable.ROLES).contains(task.role()).containsAll(task.mayAlso());
        assertThat(task.mayAlso()).doesNotContain(task.role());
    }

    /** Fails unless items of a domain keep their schema and golden sample. */
    public static void assertPublished(String domain) {
        for (var event : EventContracts.eventsOf(WorkItemEvent.class)) {
            EventContracts.assertKept("dev.pinglu." + domain + ".work-item.state.v1", event);
        }
    }
}
