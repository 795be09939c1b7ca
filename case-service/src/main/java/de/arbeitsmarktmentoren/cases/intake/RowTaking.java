package de.arbeitsmarktmentoren.cases.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.access.Memberships;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.cases.intake.ImportRows.WaitingRow;
import de.arbeitsmarktmentoren.cases.intake.ImportedRows.ImportedRow;
import de.arbeitsmarktmentoren.cases.programme.Programme;

/** What becomes of one row. Joins the caller's transaction, which must not be committed if the row failed. */
@ApplicationScoped
class RowTaking {

    private final ImportedRows imported;
    private final RowSteps steps;
    private final Programme programme;
    private final Memberships memberships;

    RowTaking(ImportedRows imported, RowSteps steps, Programme programme, Memberships memberships) {
        this.imported = imported;
        this.steps = steps;
        this.programme = programme;
        this.memberships = memberships;
    }

    /** With the memberships that the uploader has now, however long the file has waited. */
    Outcome take(Import file, WaitingRow row) {
        RowErrors errors = new RowErrors(programme.today());
        Entry entry = Entry.of(file.heading(), new Sheet.Row(row.number(), row.cells()), errors);
        checkTwin(row, errors);
        Actor uploader = new Actor(file.uploadedBy(), memberships.of(file.uploadedBy()));
        String project = entry.get(Column.PROJECT);
        boolean own = project != null && uploader.scope().includes(project);
        if (!own && project != null && programme.knows(project)) {
            errors.add(Column.PROJECT, "own-project", "ist keines Ihrer Projekte", "is none of your projects");
        }
        Outcome outcome = errors.isEmpty() ? take(file, uploader, entry, errors) : Outcome.failed(errors.all());
        return outcome.in(own ? project : null);
    }

    private static void checkTwin(WaitingRow row, RowErrors errors) {
        if (row.sameAs() != null) {
            errors.add(Column.EXTERNAL_ID, Violation.of("", "twice-in-file", "steht schon in einer früheren Zeile",
                    "stands in an earlier row already").bound(row.sameAs()));
        }
    }

    private Outcome take(Import file, Actor uploader, Entry entry, RowErrors errors) {
        String project = entry.required(Column.PROJECT);
        String externalId = entry.required(Column.EXTERNAL_ID);
        Optional<ImportedRow> earlier = imported.forChange(project, externalId);
        Map<Column, String> hashes = imported.hashesOf(entry);
        if (earlier.isPresent()) {
            return again(earlier.get(), hashes, errors);
        }
        Optional<RowSteps.Taken> created = steps.take(uploader, entry, errors);
        created.ifPresent(row -> imported.keep(project, externalId, new ImportedRow(row.caseId(), hashes)));
        return created.map(row -> Outcome.created(row.caseId(), alike(file, uploader, row)))
                .orElseGet(() -> Outcome.failed(errors.all()));
    }

    /** A dry run keeps no word of who was found elsewhere, hence tells of nobody there. */
    private static List<String> alike(Import file, Actor uploader, RowSteps.Taken row) {
        return file.dryRun() ? row.alike().stream().filter(uploader.scope()::includes).toList() : row.alike();
    }

    /** The same row once more: it may say nothing else than it did. */
    private static Outcome again(ImportedRow earlier, Map<Column, String> hashes, RowErrors errors) {
        TreeSet<Column> columns = new TreeSet<>(hashes.keySet());
        columns.addAll(earlier.hashes().keySet());
        columns.removeIf(column -> Objects.equals(hashes.get(column), earlier.hashes().get(column)));
        columns.forEach(column -> errors.add(column, "other-content",
                "lautete anders, als diese Fallnummer importiert wurde; bitte im Mentoring selbst ändern",
                "was another when this external id was imported; please change the case itself"));
        return errors.isEmpty() ? Outcome.unchanged(earlier.caseId()) : Outcome.failed(errors.all());
    }
}
