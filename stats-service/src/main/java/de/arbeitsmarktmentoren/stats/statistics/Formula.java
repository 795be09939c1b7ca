package de.arbeitsmarktmentoren.stats.statistics;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.stats.cells.Stock;

/**
 * How a measure comes about. All but {@link Quotient} are counted by a {@link Source}; quotients are made of what it counted,
 * so that live figures and published ones go by the same arithmetic.
 */
public sealed interface Formula {

    /** Whether cases are counted, which target groups may then divide. */
    default boolean isOfCases() {
        return true;
    }

    /** Whether there is a figure only when the period's last month has come. */
    default boolean isOfTheEnd() {
        return false;
    }

    /** Whether it speaks of who started in the period, a number of months later. */
    default boolean isOfACohort() {
        return false;
    }

    /** What happened in the period: the sum of all flow cells whose measure fits. */
    record Flow(Predicate<String> cells) implements Formula {
    }

    /** What was open at the end of the period's last month. */
    record AtEnd(Stock stock) implements Formula {

        @Override
        public boolean isOfTheEnd() {
            return true;
        }
    }

    /** Who was accompanied on at least one day of the period. */
    record Served() implements Formula {
    }

    /** Who started, each person once. */
    record Persons() implements Formula {
    }

    /** What had become of those who started in the period, within a number of months. */
    record Cohort(Exit exit) implements Formula {

        @Override
        public boolean isOfACohort() {
            return true;
        }
    }

    /** The probability of an exit within a number of months, from who started in the period. */
    record Incidence(Exit exit) implements Formula {

        @Override
        public boolean isOfACohort() {
            return true;
        }
    }

    /** Within how many months that share of those who started in the period is placed. */
    record MonthsUntil(double share) implements Formula {
    }

    /** What was done besides the cases. */
    record Support(SupportCount count) implements Formula {

        @Override
        public boolean isOfCases() {
            return false;
        }

        @Override
        public boolean isOfTheEnd() {
            return count.isOfTheEnd();
        }
    }

    /** One sum of measures by another. */
    record Quotient(List<Measure> numerator, List<Measure> denominator, boolean inPercent) implements Formula {

        @Override
        public boolean isOfCases() {
            return parts().stream().allMatch(part -> part.formula().isOfCases());
        }

        @Override
        public boolean isOfTheEnd() {
            return parts().stream().anyMatch(part -> part.formula().isOfTheEnd());
        }

        @Override
        public boolean isOfACohort() {
            return parts().stream().anyMatch(part -> part.formula().isOfACohort());
        }

        private List<Measure> parts() {
            return Stream.concat(numerator.stream(), denominator.stream()).toList();
        }
    }
}
