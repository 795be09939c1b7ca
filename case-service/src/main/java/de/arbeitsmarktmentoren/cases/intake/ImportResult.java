package de.arbeitsmarktmentoren.cases.intake;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import de.arbeitsmarktmentoren.cases.intake.ImportRows.RowResult;
import de.arbeitsmarktmentoren.cases.spreadsheet.GermanSheet;
import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** What became of each row, to be laid beside the file that was sent. */
final class ImportResult {

    private static final List<Label> HEADING = List.of(new Label("Zeile", "row"), new Label("Fallnummer", "externalId"),
            new Label("Ergebnis", "outcome"), new Label("Mentoring", "case"), new Label("Fehler", "errors"),
            new Label("Mögliche Dublette", "possible duplicate"));
    private static final Label ASK = new Label("bitte fragen: ", "please ask: ");
    private static final Label WAITING = new Label("wartet", "waiting");

    private final Heading heading;
    private final Locale locale;

    ImportResult(Heading heading, Locale locale) {
        this.heading = heading;
        this.locale = locale;
    }

    /** Closes the stream. */
    void write(List<RowResult> rows, OutputStream out) {
        try (GermanSheet sheet = new GermanSheet(out)) {
            sheet.row(HEADING.stream().map(label -> label.in(locale)).toList());
            rows.forEach(row -> sheet.row(Arrays.asList(row.number(), row.externalId(), outcome(row).in(locale), row.caseId(),
                    errors(row), alike(row))));
        }
    }

    private static Label outcome(RowResult row) {
        return row.outcome() == null ? WAITING : row.outcome().label();
    }

    private String alike(RowResult row) {
        return row.alike().isEmpty() ? "" : ASK.in(locale) + String.join(", ", row.alike());
    }

    private String errors(RowResult row) {
        return row.errors().stream().map(error -> ImportErrorView.of(heading, row.number(), error, locale))
                .map(error -> error.cell() == null ? error.message() : error.cell() + " " + error.message())
                .collect(Collectors.joining(" | "));
    }
}
