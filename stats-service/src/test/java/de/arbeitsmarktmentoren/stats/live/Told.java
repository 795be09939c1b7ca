package de.arbeitsmarktmentoren.stats.live;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.contracts.SubjectState;
import de.arbeitsmarktmentoren.stats.access.FigureAccess;
import de.arbeitsmarktmentoren.stats.cells.CellMoves;
import de.arbeitsmarktmentoren.stats.histories.History;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;
import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.Dataset;
import de.arbeitsmarktmentoren.stats.statistics.Figure;
import de.arbeitsmarktmentoren.stats.statistics.Watermark;

/** What answers come to when these mentorings and nothing else has been told. */
final class Told {

    private final Moment moment;
    private LocalDate today = LocalDate.of(2026, 4, 1);

    private Told(Moment moment) {
        this.moment = moment;
    }

    static Told of(Mentorings... mentorings) {
        return of(Arrays.stream(mentorings).map(Mentorings::state));
    }

    static Told of(Stream<? extends MentoringState> states) {
        CellMoves moves = new CellMoves();
        states.forEach(state -> moves.move(null, state));
        return new Told(moment(applied(moves, CellArrays.empty()), SupportStates.none()));
    }

    static Told ofLastStates(Collection<History> histories) {
        return of(histories.stream().map(History::last).map(CaseEvent::state));
    }

    Told with(SubjectState... states) {
        return new Told(moment(moment.cells(), moment.support().with(List.of(states))));
    }

    /** The last complete month is the one before. */
    Told on(LocalDate day) {
        today = day;
        return this;
    }

    Moment moment() {
        return moment;
    }

    /** The figures in the order of the answer. */
    List<Figure> figures(Dataset dataset, String query) {
        return answer(dataset, query).observations().stream().map(observation -> observation.figure()).toList();
    }

    /** The values, as text; the reason where there is none. */
    List<String> values(Dataset dataset, String query) {
        return figures(dataset, query).stream()
                .map(figure -> figure.reason() == null ? String.valueOf(figure.value()) : figure.reason().name()).toList();
    }

    Answer answer(Dataset dataset, String query) {
        return answer(FigureAccess.of(List.of(Roles.OFFICE), List.of()), dataset, query);
    }

    /** To whoever may ask for that much. */
    Answer answer(FigureAccess access, Dataset dataset, String query) {
        Map<String, List<String>> parameters = Arrays.stream(query.split("&")).filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .collect(Collectors.groupingBy(part -> part[0], TreeMap::new,
                        Collectors.mapping(part -> part[1], Collectors.toList())));
        return Answer.to(access.question(dataset, parameters, today),
                question -> new MomentFigures(moment, question));
    }

    /** What the cells come to, told as the tables tell it. */
    static CellArrays applied(CellMoves moves, CellArrays before) {
        CellArrays.Moves applied = new CellArrays.Moves();
        moves.flows().forEach((cell, tally) -> applied.flow(cell.measure(), new Place(cell.project(), cell.district()),
                cell.groupCombination(), Months.of(cell.month()), tally.cases(), tally.returning()));
        moves.cohorts().forEach((cell, tally) -> applied.cohort(cell.exit(), new Place(cell.project(), cell.district()),
                cell.groupCombination(), Months.of(cell.startMonth()), cell.afterMonths(), tally.cases()));
        return applied.appliedTo(before);
    }

    private static Moment moment(CellArrays cells, SupportStates support) {
        return new Moment(1, Map.of(), cells, support, Watermark.of(Map.of(), List.of()));
    }
}
