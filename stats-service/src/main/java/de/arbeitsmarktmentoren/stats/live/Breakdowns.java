package de.arbeitsmarktmentoren.stats.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import javax.sql.DataSource;

import de.arbeitsmarktmentoren.stats.statistics.Figures;
import de.arbeitsmarktmentoren.stats.statistics.FiguresOutOfReach;
import de.arbeitsmarktmentoren.stats.statistics.Measure;
import de.arbeitsmarktmentoren.stats.statistics.Question;

/**
 * What no cell knows: counted over the facts themselves, once per question and kind of fact, in one consistent read. Costs what
 * reading the facts costs.
 */
final class Breakdowns {

    private final DataSource database;

    Breakdowns(DataSource database) {
        this.database = database;
    }

    Figures figures(Question question) {
        try {
            return ConsistentRead.of(database, connection -> new FactFigures(question, rows(connection, question),
                    Positions.read(connection).watermark()));
        } catch (SQLException e) {
            throw FiguresOutOfReach.because(e);
        }
    }

    private static List<FactRow> rows(Connection connection, Question question) throws SQLException {
        List<FactRow> rows = new ArrayList<>();
        for (FactKind kind : new TreeSet<>(question.measures().stream().map(Breakdowns::kindOf).toList())) {
            rows.addAll(new FactQuery(question, kind).rows(connection));
        }
        return rows;
    }

    static FactKind kindOf(Measure measure) {
        return switch (measure) {
            case STARTED, PERSONS_STARTED -> FactKind.STARTED;
            case DROPPED, DROPPED_DROPOUT, DROPPED_NEUTRAL, COMPLETED -> FactKind.ENDED;
            default -> FactKind.PLACED;
        };
    }
}
