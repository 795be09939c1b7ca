package de.arbeitsmarktmentoren.cases.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.audit.Kind;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.cases.intake.ImportRows.WaitingRow;

/** Takes files in: what is wrong with a file as a whole is refused here, what is wrong with a row is found later. */
@ApplicationScoped
class Uploads {

    private final Imports imports;
    private final ImportRows rows;
    private final Clock clock;
    private final Audit audit;

    Uploads(Imports imports, ImportRows rows, Clock clock, Audit audit) {
        this.imports = imports;
        this.rows = rows;
        this.clock = clock;
        this.audit = audit;
    }

    /** Joins the caller's transaction. @throws InvalidFields if it is no file that could be gone through row by row */
    Import receive(Actor uploader, boolean dryRun, byte[] file) {
        Sheet sheet = Sheet.of(SheetText.of(file));
        Heading heading = Heading.of(sheet.rows().get(0));
        List<Sheet.Row> entries = sheet.rows().subList(1, sheet.rows().size());
        checkAny(entries.size());
        Import received = new Import(uploader.subject(), dryRun, heading, clock.instant());
        imports.persistAndFlush(received);
        rows.add(received.id(), waiting(heading, entries));
        audit.wrote(uploader, new Audited(Kind.IMPORT, received.id().toString(), Set.of()),
                List.of());
        return received;
    }

    private static void checkAny(int entries) {
        if (entries == 0) {
            throw new InvalidFields(List.of(Violation.of("", "empty", "hat keine Zeile unter den Überschriften",
                    "has no row below the names of the columns")));
        }
    }

    private static List<WaitingRow> waiting(Heading heading, List<Sheet.Row> entries) {
        Map<List<String>, Integer> seen = new HashMap<>();
        return entries.stream().map(row -> {
            String externalId = heading.cell(row, Column.EXTERNAL_ID);
            Integer sameAs = externalId.isEmpty() ? null
                    : seen.putIfAbsent(List.of(heading.cell(row, Column.PROJECT).toUpperCase(Locale.ROOT), externalId),
                            row.number());
            return new WaitingRow(row.number(), row.cells(), keepable(externalId), sameAs);
        }).toList();
    }

    /** Null for what is none: it may be a name in the wrong column, which stays no longer than the row waits. */
    private static @Nullable String keepable(String externalId) {
        Fields fields = new Fields();
        fields.externalId("", externalId);
        return fields.accepts("") ? externalId : null;
    }
}
