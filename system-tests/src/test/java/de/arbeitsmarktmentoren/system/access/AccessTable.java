package de.arbeitsmarktmentoren.system.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.arbeitsmarktmentoren.contracts.Roles;

/** The reviewed table of what is answered to whom, for each operation and each {@link Column}. */
final class AccessTable {

    /** Stands for being let in, and finding or making nothing. */
    static final String NOTHING = "nothing";

    private static final String FILE = "/access.csv";
    private static final int FIRST_ANSWER = 3;

    private final List<Column> columns;
    private final List<Row> rows;

    private AccessTable(List<Column> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Who asks, and whether what he asks for is of his own project.
     *
     * @param name as the table heads it
     * @param role of the caller, which is also the beginning of his name among the demo users
     */
    record Column(String name, String role, boolean foreign) {

        private static Column named(String name) {
            return new Column(name, name.replace(" foreign", ""), name.endsWith(" foreign"));
        }

        boolean isOfAProject() {
            return Roles.OF_PROJECTS.contains(role);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * An operation.
     *
     * @param service {@code case} or {@code stats}
     * @param purpose whether the caller states one
     * @param answers by column, a status or {@link #NOTHING}; none where nothing can be foreign
     */
    record Row(String service, String operation, boolean purpose, Map<Column, String> answers) {

        /** Whether it matters if the answer has anything in it. */
        boolean finds() {
            return answers.containsValue(NOTHING);
        }
    }

    static AccessTable read() {
        try (InputStream file = AccessTable.class.getResourceAsStream(FILE)) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            List<Column> columns = Arrays.stream(cells(lines.get(0))).skip(FIRST_ANSWER).map(Column::named).toList();
            return new AccessTable(columns, lines.stream().skip(1).map(line -> row(columns, cells(line))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        return rows;
    }

    List<Column> columns() {
        return columns;
    }

    private static Row row(List<Column> columns, String[] cells) {
        Map<Column, String> answers = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            if (!cells[index + FIRST_ANSWER].isEmpty()) {
                answers.put(columns.get(index), cells[index + FIRST_ANSWER]);
            }
        }
        return new Row(cells[0], cells[1], cells[2].equals("purpose"), answers);
    }

    private static String[] cells(String line) {
        String[] cells = line.split(",", -1);
        for (int index = 0; index < cells.length; index++) {
            cells[index] = cells[index].strip();
        }
        return cells;
    }
}
