package dev.pinglu.rural.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The three rates of a project's funds, four decimals, never to be mixed; absent where the denominator is 0.
 *
 * @param inPlace 资金到位率: arrived ÷ planned
 * @param disbursed 资金支付率: (disbursed − refunded) ÷ arrived
 * @param expenditure 预算执行率: (disbursed − refunded) ÷ planned
 */
public record FundRates(
        @Nullable BigDecimal inPlace,
        @Nullable BigDecimal disbursed,
        @Nullable BigDecimal expenditure) {
    private static final int DECIMALS = 4;

    static FundRates of(FundSums sums) {
        return new FundRates(
                rate(sums.arrivedFen(), sums.plannedFen()),
                rate(sums.spentFen(), sums.arrivedFen()),
                rate(sums.spentFen(), sums.plannedFen()));
    }

    private static @Nullable BigDecimal rate(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
