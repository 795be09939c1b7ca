package de.arbeitsmarktmentoren.stats.live;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Predicate;

import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.stats.statistics.Coordinate;
import de.arbeitsmarktmentoren.stats.statistics.CumulativeIncidence;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Exit;
import de.arbeitsmarktmentoren.stats.statistics.Figure;
import de.arbeitsmarktmentoren.stats.statistics.Figures;
import de.arbeitsmarktmentoren.stats.statistics.Formula;
import de.arbeitsmarktmentoren.stats.statistics.Formula.AtEnd;
import de.arbeitsmarktmentoren.stats.statistics.Formula.Cohort;
import de.arbeitsmarktmentoren.stats.statistics.Formula.Flow;
import de.arbeitsmarktmentoren.stats.statistics.Formula.Incidence;
import de.arbeitsmarktmentoren.stats.statistics.Formula.MonthsUntil;
import de.arbeitsmarktmentoren.stats.statistics.Formula.Served;
import de.arbeitsmarktmentoren.stats.statistics.Formula.Support;
import de.arbeitsmarktmentoren.stats.statistics.MissingReason;
import de.arbeitsmarktmentoren.stats.statistics.Question;
import de.arbeitsmarktmentoren.stats.statistics.Watermark;

/** What is counted at one moment. For one question and one thread, for it remembers where in the arrays the answers lie. */
final class MomentFigures implements Figures {

    private final Moment moment;
    private final Predicate<Place> within;
    private final FlowSums flows;
    private final CohortSums cohorts;
    private final SupportSums support;

    /** To answer that question. */
    MomentFigures(Moment moment, Question question) {
        this(moment, question.cutOff(),
                question.projects().<Predicate<Place>> map(projects -> place -> projects.contains(place.project()))
                        .orElse(everywhere -> true));
    }

    /** Of all projects. */
    MomentFigures(Moment moment, YearMonth cutOff) {
        this(moment, cutOff, everywhere -> true);
    }

    private MomentFigures(Moment moment, YearMonth cutOff, Predicate<Place> within) {
        this.moment = moment;
        this.within = within;
        this.flows = new FlowSums(moment.cells().flows());
        this.cohorts = new CohortSums(moment.cells().cohorts(), Months.of(cutOff));
        this.support = new SupportSums(moment.support());
    }

    @Override
    public Figure figure(Coordinate at) {
        Formula formula = at.measure().formula();
        if (formula instanceof Flow flow) {
            return Figure.of(flows.flow(flow, at));
        }
        if (formula instanceof AtEnd atEnd) {
            return Figure.of(flows.stock(atEnd.stock(), at, Months.of(at.period().to())));
        }
        if (formula instanceof Served) {
            return Figure.of(flows.served(at));
        }
        if (formula instanceof Support counted) {
            return Figure.of(support.sum(counted.count(), at));
        }
        return ofCohort(formula, at);
    }

    private Figure ofCohort(Formula formula, Coordinate at) {
        if (formula instanceof Cohort cohort) {
            return Figure.of(cohorts.count(cohort.exit(), at));
        }
        if (formula instanceof Incidence incidence) {
            return incidence(incidence.exit(), cohorts.incidence(at), at.after());
        }
        if (formula instanceof MonthsUntil until) {
            return months(cohorts.incidence(at), until.share());
        }
        throw new IllegalArgumentException("not counted here: " + at.measure());
    }

    private static Figure months(CumulativeIncidence incidence, double share) {
        OptionalInt months = incidence.monthsUntil(share);
        MissingReason reason = incidence.atStart() == 0 ? MissingReason.NOT_APPLICABLE : MissingReason.NOT_REACHED;
        return months.isPresent() ? Figure.of(months.getAsInt()) : Figure.missing(reason);
    }

    /** Of nobody there is no probability. */
    private static Figure incidence(Exit exit, CumulativeIncidence incidence, int after) {
        if (incidence.atStart() == 0) {
            return Figure.ofNobody();
        }
        boolean placed = exit == Exit.PLACED;
        return Figure.estimate(placed ? incidence.placedBy(after) : incidence.droppedBy(after),
                placed ? incidence.placedObservedBy(after) : incidence.droppedObservedBy(after), incidence.atStart());
    }

    @Override
    public Collection<String> occurring(Dimension dimension) {
        Cube<RunningSum> cube = moment.cells().flows();
        return switch (dimension) {
            case PROJECT -> new TreeSet<>(cube.places().all().stream().filter(within).map(Place::project).toList());
            case GROUP_COMBINATION -> cube.combinationsAt(cube.places().placesOf(within));
            default -> List.of();
        };
    }

    @Override
    public Watermark watermark() {
        return moment.watermark();
    }
}
