package de.arbeitsmarktmentoren.stats.statistics;

import static de.arbeitsmarktmentoren.stats.statistics.MissingReason.NOT_MATURE;
import static de.arbeitsmarktmentoren.stats.statistics.MissingReason.NO_PREVIOUS_PERIOD;
import static de.arbeitsmarktmentoren.stats.statistics.MissingReason.PERIOD_AHEAD;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import de.arbeitsmarktmentoren.stats.statistics.Formula.Cohort;
import de.arbeitsmarktmentoren.stats.statistics.Formula.Incidence;
import de.arbeitsmarktmentoren.stats.statistics.Formula.Quotient;

/** From what is counted to what is asked: quotients, comparisons, and whether there can be a figure at all. */
final class Calculation {

    private final Figures figures;
    private final YearMonth cutOff;
    private final YearMonth known;

    Calculation(Figures figures, YearMonth cutOff, YearMonth known) {
        this.figures = figures;
        this.cutOff = cutOff;
        this.known = known;
    }

    Figure figure(Coordinate at) {
        return switch (at.comparison()) {
            case VALUE -> value(at);
            case PREVIOUS -> previous(at);
            case CHANGE -> value(at).changeFrom(previous(at));
            case CHANGE_PERCENT -> value(at).percentChangeFrom(previous(at));
        };
    }

    private Figure previous(Coordinate at) {
        Optional<Period> before = at.period().previous();
        return before.isPresent() ? value(at.with(before.get())) : Figure.missing(NO_PREVIOUS_PERIOD);
    }

    private Figure value(Coordinate at) {
        return at.measure().formula() instanceof Quotient quotient ? quotient(at, quotient) : counted(at);
    }

    private Figure quotient(Coordinate at, Quotient quotient) {
        Figure numerator = sum(at, quotient.numerator());
        Figure denominator = sum(at, quotient.denominator());
        return quotient.inPercent() ? numerator.percentOf(denominator) : numerator.per(denominator);
    }

    private Figure sum(Coordinate at, List<Measure> measures) {
        return Figure.sum(measures.stream().map(measure -> counted(at.with(measure))).toList());
    }

    private Figure counted(Coordinate at) {
        Formula formula = at.measure().formula();
        YearMonth decisive = formula.isOfTheEnd() ? at.period().to() : at.period().from();
        if (decisive.isAfter(known)) {
            return Figure.missing(PERIOD_AHEAD);
        }
        if (formula.isOfACohort()) {
            return ofCohort(at, formula);
        }
        Figure figure = figures.figure(soFar(at));
        return at.period().to().isAfter(cutOff) ? figure.asProvisional() : figure;
    }

    /** Its size is known before it is old enough to say what became of it. */
    private Figure ofCohort(Coordinate at, Formula formula) {
        boolean mature = isComplete(at.period().to(), at.after());
        boolean answerable = formula instanceof Cohort cohort && cohort.exit() == Exit.ANY
                || (formula instanceof Incidence ? isComplete(at.period().from(), at.after()) : mature);
        Figure figure = answerable ? figures.figure(soFar(at)) : Figure.missing(NOT_MATURE);
        Figure judged = figure.ofMaturity(mature);
        return at.period().to().isAfter(cutOff) ? judged.asProvisional() : judged;
    }

    /** What lies ahead is not told, or the same question would have another answer once it has come. */
    private Coordinate soFar(Coordinate at) {
        Period period = at.period();
        return period.to().isAfter(known) ? at.with(new Period(period.code(), period.from(), known)) : at;
    }

    private boolean isComplete(YearMonth start, int months) {
        return !start.plusMonths(months).isAfter(cutOff);
    }
}
