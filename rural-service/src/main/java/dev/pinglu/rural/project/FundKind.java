package dev.pinglu.rural.project;

/** What an entry of the fund ledger books. */
public enum FundKind {
    /** 计划: money that is planned. */
    PLAN,
    /** 调整: a change of the plan, up or down. */
    ADJUST,
    /** 到位: money that arrived. */
    ARRIVE,
    /** 支付: money that was paid out. */
    DISBURSE,
    /** 退回: paid money that came back. */
    REFUND,
    /** 结转: arrived money that is carried into the next year unspent; it changes no sum. */
    CARRY_FORWARD;

    /** Whether it says what is planned. */
    boolean isOfPlan() {
        return this == PLAN || this == ADJUST;
    }
}
