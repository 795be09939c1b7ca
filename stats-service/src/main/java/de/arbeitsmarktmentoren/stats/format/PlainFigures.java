package de.arbeitsmarktmentoren.stats.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.format.Table.Column;
import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Figure;
import de.arbeitsmarktmentoren.stats.statistics.Observation;
import de.arbeitsmarktmentoren.stats.statistics.Question;

/**
 * Figures for programs: codes only, under the names that SDMX has for them. Dataset and dimensions decide about the columns.
 */
final class PlainFigures {

    private PlainFigures() {
    }

    static Table of(Answer answer) {
        return Table.of(columns(answer.question()), answer.observations());
    }

    private static List<Column<Observation>> columns(Question question) {
        List<Column<Observation>> columns = new ArrayList<>();
        question.dimensions().forEach(dimension -> columns.add(new Column<>(name(dimension), it -> it.at().asked(dimension))));
        columns.add(column("OBS_VALUE", Figure::value));
        columns.add(new Column<>("UNIT", it -> it.unit().name()));
        if (question.dataset().hasQuotients()) {
            columns.add(column("NUMERATOR", Figure::numerator));
            columns.add(column("DENOMINATOR", Figure::denominator));
        }
        if (question.asks(Dimension.AFTER)) {
            columns.add(column("MATURE", Figure::mature));
        }
        columns.add(column("OBS_STATUS", Figure::obsStatus));
        columns.add(column("CONF_STATUS", Figure::confStatus));
        columns.add(column("REASON", figure -> figure.reason() == null ? null : figure.reason().name()));
        columns.add(new Column<>("CUT_OFF", it -> question.cutOff().toString()));
        return columns;
    }

    static String name(Dimension dimension) {
        return dimension == Dimension.PERIOD ? "TIME_PERIOD" : dimension.name();
    }

    static Column<Observation> column(String heading, Function<Figure, @Nullable Object> cell) {
        return new Column<>(heading, observation -> cell.apply(observation.figure()));
    }
}
