package de.arbeitsmarktmentoren.stats.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeList;
import de.arbeitsmarktmentoren.stats.format.Table.Column;

/** A code list as a table: each of its attributes is a column. */
final class CodeListTable {

    private CodeListTable() {
    }

    static Table of(CodeList list) {
        List<Column<Code>> columns = new ArrayList<>(List.of(
                new Column<>("CODE", Code::code),
                new Column<>("LABEL_DE", code -> code.label().de()),
                new Column<>("LABEL_EN", code -> code.label().en()),
                new Column<>("VALID_FROM", Code::validFrom),
                new Column<>("VALID_TO", Code::validTo)));
        list.codes().stream().flatMap(code -> code.attributes().keySet().stream()).distinct()
                .forEach(attribute -> columns.add(new Column<>(heading(attribute), code -> code.attributes().get(attribute))));
        return Table.of(columns, list.codes());
    }

    /** {@code definitionDe} becomes {@code DEFINITION_DE}. */
    private static String heading(String attribute) {
        return attribute.replaceAll("([a-z])([A-Z0-9])", "$1_$2").toUpperCase(Locale.ROOT);
    }
}
