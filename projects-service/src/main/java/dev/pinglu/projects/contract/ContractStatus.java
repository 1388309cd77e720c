package dev.pinglu.projects.contract;

import java.util.EnumSet;
import java.util.Set;

/** Where a contract stands: 履行中, 履行完毕 or 解除. The table below holds every step there is. */
public enum ContractStatus {
    SIGNED,
    FULFILLED,
    TERMINATED;

    /** The statuses that may follow; empty where the contract is over. */
    public Set<ContractStatus> next() {
        return switch (this) {
            case SIGNED -> EnumSet.of(FULFILLED, TERMINATED);
            case FULFILLED, TERMINATED -> EnumSet.noneOf(ContractStatus.class);
        };
    }
}
