package dev.pinglu.projects.contract;

import java.util.EnumSet;
import java.util.Set;

/** Where a contract stands. The table below holds every step there is. */
public enum ContractStatus {
    SIGNED("履行中"),
    FULFILLED("履行完毕"),
    TERMINATED("解除");

    private final String chinese;

    ContractStatus(String chinese) {
        this.chinese = chinese;
    }

    /** The status as clerks call it. */
    String chinese() {
        return chinese;
    }

    /** The statuses that may follow; empty where the contract is over. */
    public Set<ContractStatus> next() {
        return switch (this) {
            case SIGNED -> EnumSet.of(FULFILLED, TERMINATED);
            case FULFILLED, TERMINATED -> EnumSet.noneOf(ContractStatus.class);
        };
    }
}
