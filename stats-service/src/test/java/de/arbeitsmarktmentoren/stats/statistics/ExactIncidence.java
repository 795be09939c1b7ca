package de.arbeitsmarktmentoren.stats.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The estimator as textbooks write it, case by case and in fractions: slow, and never off. */
record ExactIncidence(List<Step> steps) {

    static ExactIncidence of(List<CohortCase> cases, int months) {
        List<Step> steps = new ArrayList<>(List.of(new Step(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE)));
        for (int month = 1; month <= months; month++) {
            Step before = steps.get(month - 1);
            long atRisk = CohortCase.atRiskIn(month, cases);
            steps.add(atRisk == 0 ? before
                    : before.next(atRisk, CohortCase.placedIn(month, cases), CohortCase.exitsIn(month, cases)));
        }
        return new ExactIncidence(steps);
    }

    double placedBy(int month) {
        return quotient(steps.get(month).placed, steps.get(month).denominator);
    }

    double openBy(int month) {
        return quotient(steps.get(month).open, steps.get(month).denominator);
    }

    OptionalInt median() {
        return IntStream.range(0, steps.size()).filter(month -> steps.get(month).isHalf()).findFirst();
    }

    private static double quotient(BigInteger numerator, BigInteger denominator) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL64).doubleValue();
    }

    private record Step(BigInteger placed, BigInteger open, BigInteger denominator) {

        Step next(long atRisk, long placements, long exits) {
            BigInteger factor = BigInteger.valueOf(atRisk);
            return new Step(placed.multiply(factor).add(open.multiply(BigInteger.valueOf(placements))),
                    open.multiply(BigInteger.valueOf(atRisk - exits)), denominator.multiply(factor));
        }

        boolean isHalf() {
            return placed.add(placed).compareTo(denominator) >= 0;
        }
    }
}
