package de.arbeitsmarktmentoren.system.access;

import java.util.stream.Collectors;

import de.arbeitsmarktmentoren.system.access.AccessTable.Column;
import de.arbeitsmarktmentoren.system.access.AccessTable.Row;

/** The table for people. */
final class AccessDocument {

    private static final String HEAD = """
            # Who may do what

            Made from the table that the tests ask every operation by (`system-tests/src/test/resources/access.csv`), with tokens of the
            small OIDC server and of a real Keycloak; `AccessDocumentTest` compares, and rewrites it with `-Daccess.rewrite`.

            A field is the HTTP status of the answer. *foreign* means what belongs to another project: it answers 404 in the same form as what
            does not exist, 422 where it stands in a body, and *nothing* where a list or a search that is asked for it finds nothing (200),
            while the own project's finds something. *with purpose* means that the caller says why (`Access-Purpose`). Without
            a token every operation answers 401, with a token without one of these roles 403.

            Of a batch (`startMentorings`, itself 200) the field is the status of its one item; an import (`importMentorings`, itself 202)
            is waited for, and *nothing* means that its one row was refused. Where nobody gets anything but 403 and 404
            (`getErasure`, `flipRebuild` and such), there is nothing of the kind in the test: 404 is for whoever is let in.
            """;

    private final AccessTable table;

    AccessDocument(AccessTable table) {
        this.table = table;
    }

    String text() {
        return HEAD + section("Case service", "case") + section("Statistics service", "stats");
    }

    private String section(String title, String service) {
        String names = table.columns().stream().map(Column::name).collect(Collectors.joining(" | "));
        String line = "| --- ".repeat(table.columns().size() + 1) + "|\n";
        return "\n## " + title + "\n\n| Operation | " + names + " |\n" + line + table.rows().stream()
                .filter(row -> row.service().equals(service)).map(this::line).collect(Collectors.joining());
    }

    private String line(Row row) {
        return "| `" + row.operation() + "`" + (row.purpose() ? " with purpose" : "") + " | " + table.columns().stream()
                .map(column -> row.answers().getOrDefault(column, ""))
                .collect(Collectors.joining(" | ")) + " |\n";
    }
}
