package de.arbeitsmarktmentoren.stats.live;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.contracts.ActivityCount;
import de.arbeitsmarktmentoren.contracts.ActivityState;
import de.arbeitsmarktmentoren.contracts.CapacityState;
import de.arbeitsmarktmentoren.contracts.EmployerState;
import de.arbeitsmarktmentoren.contracts.EmployerSupport;
import de.arbeitsmarktmentoren.contracts.InterviewCount;
import de.arbeitsmarktmentoren.contracts.InterviewState;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.stats.statistics.Coordinate;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Period;
import de.arbeitsmarktmentoren.stats.statistics.Question;
import de.arbeitsmarktmentoren.stats.statistics.SupportCount;

/** Sums of what is told month by month besides the cases. */
final class SupportSums {

    private final SupportStates states;

    SupportSums(SupportStates states) {
        this.states = states;
    }

    BigDecimal sum(SupportCount count, Coordinate at) {
        return switch (count) {
            case INTERVIEWS -> number(interviews(at).mapToLong(InterviewCount::count).sum());
            case ACTIVITIES -> number(activities(at).mapToLong(ActivityCount::count).sum());
            case ACTIVITY_MINUTES -> number(activities(at).mapToLong(ActivityCount::minutes).sum());
            case EMPLOYERS_SUPPORTED -> number(employers(at));
            case EMPLOYER_CONTACTS -> number(contacts(at));
            case MENTORS -> capacity(at).map(state -> number(state.mentors())).reduce(BigDecimal.ZERO, BigDecimal::add);
            case FULL_TIME_SHARES -> capacity(at).map(CapacityState::fullTimeShares)
                    .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        };
    }

    private Stream<InterviewCount> interviews(Coordinate at) {
        return states(Subject.INTERVIEW, InterviewState.class, at.period())
                .filter(state -> lies(state.project(), state.district(), at)).flatMap(state -> state.interviews().stream())
                .filter(counted -> at.group().holds(counted.targetGroup(), Set.of(counted.targetGroup())))
                .filter(counted -> fits(at, Dimension.INTERVIEW_RESULT, counted.result()));
    }

    private Stream<ActivityCount> activities(Coordinate at) {
        return states(Subject.ACTIVITY, ActivityState.class, at.period())
                .filter(state -> lies(state.project(), state.district(), at)).flatMap(state -> state.activities().stream())
                .filter(counted -> fits(at, Dimension.ACTIVITY_TYPE, counted.type()))
                .filter(counted -> fits(at, Dimension.CHANNEL, counted.channel()));
    }

    /** Each once, in however many months and projects. */
    private long employers(Coordinate at) {
        Set<String> employers = new HashSet<>();
        states(Subject.EMPLOYER, EmployerState.class, at.period())
                .filter(state -> state.support().stream().anyMatch(support -> lies(support, at)))
                .forEach(state -> employers.add(state.employer()));
        return employers.size();
    }

    private long contacts(Coordinate at) {
        return states(Subject.EMPLOYER, EmployerState.class, at.period()).flatMap(state -> state.support().stream())
                .filter(support -> lies(support, at)).mapToLong(EmployerSupport::contacts).sum();
    }

    /** On the last day of the period. */
    private Stream<CapacityState> capacity(Coordinate at) {
        return states.of(Subject.CAPACITY, at.period().to()).stream().map(CapacityState.class::cast)
                .filter(state -> lies(state.project(), state.district(), at));
    }

    private <S> Stream<S> states(Subject subject, Class<S> type, Period period) {
        return Stream.iterate(period.from(), month -> !month.isAfter(period.to()), (YearMonth month) -> month.plusMonths(1))
                .flatMap(month -> states.of(subject, month).stream()).map(type::cast);
    }

    private static boolean lies(EmployerSupport support, Coordinate at) {
        return lies(support.project(), support.district(), at);
    }

    private static boolean lies(String project, String district, Coordinate at) {
        return Area.of(at).holds(project, district);
    }

    private static boolean fits(Coordinate at, Dimension dimension, String code) {
        String asked = at.code(dimension);
        return asked.equals(Question.TOTAL) || asked.equals(code);
    }

    private static BigDecimal number(long count) {
        return BigDecimal.valueOf(count);
    }
}
