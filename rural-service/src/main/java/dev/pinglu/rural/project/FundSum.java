package dev.pinglu.rural.project;

/**
 * What the ledger holds of one source, in fen.
 *
 * @param refundedFen came back out of what was disbursed
 */
public record FundSum(FundSource source, long plannedFen, long arrivedFen, long disbursedFen, long refundedFen) {

    static FundSum nothingOf(FundSource source) {
        return new FundSum(source, 0, 0, 0, 0);
    }

    FundSum plus(FundKind kind, long amount) {
        return switch (kind) {
            case PLAN, ADJUST ->
                new FundSum(source, Math.addExact(plannedFen, amount), arrivedFen, disbursedFen, refundedFen);
            case ARRIVE ->
                new FundSum(source, plannedFen, Math.addExact(arrivedFen, amount), disbursedFen, refundedFen);
            case DISBURSE ->
                new FundSum(source, plannedFen, arrivedFen, Math.addExact(disbursedFen, amount), refundedFen);
            case REFUND ->
                new FundSum(source, plannedFen, arrivedFen, disbursedFen, Math.addExact(refundedFen, amount));
            case CARRY_FORWARD -> this;
        };
    }

    long spentFen() {
        return disbursedFen - refundedFen;
    }

    /** Arrived and not spent. */
    long balanceFen() {
        return arrivedFen - spentFen();
    }
}
