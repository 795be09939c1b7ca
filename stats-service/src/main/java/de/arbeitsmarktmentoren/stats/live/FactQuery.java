package de.arbeitsmarktmentoren.stats.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Measure;
import de.arbeitsmarktmentoren.stats.statistics.Question;

/** Counts the facts of a kind by the dimensions that a question asks for. Whatever stands in the statement is ours. */
final class FactQuery {

    /** A fact that does not say is counted under the code for what is not known. */
    private static final Map<Dimension, String> COLUMNS = Map.of(Dimension.GENDER, "gender", Dimension.AGE_BAND, "age_band",
            Dimension.ORIGIN_GROUP, "origin_group", Dimension.QUALIFICATION, "qualification",
            Dimension.SECTOR, "coalesce(placed_sector, 'UNKNOWN')", Dimension.END_REASON, "end_reason");

    private final Question question;
    private final FactKind kind;
    private final List<Dimension> dimensions;

    FactQuery(Question question, FactKind kind) {
        this.question = question;
        this.kind = kind;
        this.dimensions = question.dimensions().stream().filter(this::isColumn).toList();
    }

    List<FactRow> rows(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql())) {
            statement.setString(1, question.firstMonth().toString());
            statement.setString(2, question.lastMonth().toString());
            if (question.projects().isPresent()) {
                statement.setArray(3, connection.createArrayOf("text", question.projects().get().toArray()));
            }
            List<FactRow> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
            return rows;
        }
    }

    private String sql() {
        List<String> columns = new ArrayList<>(List.of(kind.measure(), kind.column("month"), asksForGroups()
                ? "group_combination"
                : "''", asksForPersons() ? "previous_start_year" : "NULL::integer"));
        dimensions.forEach(dimension -> columns.add(column(dimension)));
        return "SELECT count(*), " + String.join(", ", columns)
                + " FROM case_fact WHERE generation = (SELECT generation FROM generation WHERE active) AND status <> 'VOIDED' AND "
                + kind.column("month") + " BETWEEN ? AND ?" + inTheProjects() + " GROUP BY " + positions(columns.size());
    }

    /** Facts of others are not read: a code that only they have would show that there are some. */
    private String inTheProjects() {
        return question.projects().isPresent() ? " AND " + kind.column("project") + " = ANY (?)" : "";
    }

    private static String positions(int columns) {
        List<String> positions = new ArrayList<>();
        for (int position = 2; position < columns + 2; position++) {
            positions.add(String.valueOf(position));
        }
        return String.join(", ", positions);
    }

    private FactRow row(ResultSet row) throws SQLException {
        Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
        int index = 6;
        for (Dimension dimension : dimensions) {
            codes.put(dimension, row.getString(index++));
        }
        String combination = row.getString(4);
        return new FactRow(kind, row.getString(2), YearMonth.parse(row.getString(3)), codes, combination,
                Set.of(combination.split("\\.")), year(row), row.getLong(1));
    }

    private static @Nullable Integer year(ResultSet row) throws SQLException {
        int year = row.getInt(5);
        return row.wasNull() ? null : year;
    }

    private boolean isColumn(Dimension dimension) {
        return dimension == Dimension.DISTRICT || dimension == Dimension.PROJECT || COLUMNS.containsKey(dimension);
    }

    private String column(Dimension dimension) {
        return switch (dimension) {
            case DISTRICT -> kind.column("district");
            case PROJECT -> kind.column("project");
            default -> COLUMNS.get(dimension);
        };
    }

    private boolean asksForGroups() {
        return !question.codes().getOrDefault(question.groupDimension(), List.of(Question.TOTAL))
                .equals(List.of(Question.TOTAL));
    }

    private boolean asksForPersons() {
        return question.measures().contains(Measure.PERSONS_STARTED);
    }
}
