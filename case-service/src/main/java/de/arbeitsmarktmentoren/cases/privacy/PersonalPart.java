package de.arbeitsmarktmentoren.cases.privacy;

import java.util.List;
import java.util.Map;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/**
 * The parts of a personal file, a table each. Every table that holds the id of a mentee, a case or something of a case is here,
 * or its test says why not.
 */
enum PersonalPart {

    PERSON("person.mentee", "id = ANY (:mentees)", List.of("name_key"), new Label("Angaben zur Person", "particulars"),
            Map.of()),
    // Whoever was taken for this person by mistake is another: of a merge that was undone only one of the two is among the rows.
    MERGE("person.mentee_merge", "survivor_id = ANY (:mentees) AND duplicate_id = ANY (:mentees)", List.of(),
            new Label("Zusammenführungen von Erfassungen", "merged registrations"), Map.of()),
    MERGED_CASE("person.mentee_merge_case", "case_id = ANY (:cases)", List.of(),
            new Label("Mentorings, die bei einer Zusammenführung hinzukamen", "mentorings that came with a merge"), Map.of()),
    MERGED_MENTEE("person.mentee_merge_mentee", "mentee_id = ANY (:mentees)", List.of(),
            new Label("Erfassungen, die bei einer Zusammenführung mitkamen", "registrations that came with a merge"), Map.of()),
    // Nobody is told the reference: whoever knows it could find the mentoring among the figures.
    CASE("mentoring_case", "id = ANY (:cases)", List.of("reference"), new Label("Mentorings", "mentorings"),
            Map.of("status", "case-statuses")),
    PLACEMENT("case_placement", "case_id = ANY (:cases)", List.of(), new Label("Vermittlungen", "placements"),
            Map.of("kind", "placement-kinds")),
    AGREED_PLACEMENT("case_agreed_placement", "case_id = ANY (:cases)", List.of(),
            new Label("vereinbarte Vermittlungen", "agreed placements"), Map.of("kind", "placement-kinds")),
    MILESTONE("case_milestone", "case_id = ANY (:cases)", List.of(), new Label("Zwischenschritte", "milestones"),
            Map.of("kind", "milestone-kinds")),
    PAUSE("case_pause", "case_id = ANY (:cases)", List.of(), new Label("Pausen", "pauses"), Map.of("reason", "pause-reasons")),
    TRANSFER("case_transfer", "case_id = ANY (:cases)", List.of(), new Label("Übergaben", "transfers"), Map.of()),
    REOPENING("case_reopening", "case_id = ANY (:cases)", List.of(), new Label("Wiederaufnahmen", "reopenings"), Map.of()),
    TRANSFER_OFFER("transfer_offer", "case_id = ANY (:cases)", List.of(), new Label("Übergabeangebote", "transfer offers"),
            Map.of()),
    STEP("case_step", "case_id = ANY (:cases)", List.of(),
            new Label("Schritte mit alten und neuen Werten", "steps with old and new values"), Map.of()),
    ACTIVITY("activity", "case_id = ANY (:cases)", List.of(), new Label("Aktivitäten", "activities"),
            Map.of("type", "activity-types", "channel", "activity-channels")),
    RECOGNITION("person.recognition_procedure", "case_id = ANY (:cases)", List.of("words"),
            new Label("Anerkennungsverfahren", "recognition procedures"), Map.of("qualification", "")),
    RECOGNITION_STATUS("person.recognition_status", """
            procedure_id IN (SELECT id FROM person.recognition_procedure WHERE case_id = ANY (:cases))""", List.of(),
            new Label("Stände der Anerkennungsverfahren", "statuses of recognition procedures"),
            Map.of("status", "recognition-statuses", "result", "recognition-results")),
    EARLIER_VERSION("person.earlier_version", """
            id IN (SELECT id FROM activity WHERE case_id = ANY (:cases)
            UNION ALL SELECT id FROM person.recognition_procedure WHERE case_id = ANY (:cases))""", List.of(),
            new Label("frühere Fassungen von Aktivitäten und Anerkennungsverfahren",
                    "earlier versions of activities and recognition procedures"),
            Map.of("qualification", "")),
    NOTE("person.note",
            """
                    case_id = ANY (:cases) OR about LIKE 'MENTEE_MERGE%' AND about_id IN (
                    SELECT cast(id AS text) FROM person.mentee_merge WHERE survivor_id = ANY (:mentees) AND duplicate_id = ANY (:mentees))""",
            List.of("words"), new Label("Notizen", "notes"), Map.of()),
    IMPORTED("person.imported", "case_id = ANY (:cases)", List.of("hashes"),
            new Label("Herkunft aus eingelesenen Dateien", "where it came from: imported files"), Map.of()),
    IMPORT_ROW("person.import_row", "case_id = ANY (:cases)", List.of(),
            new Label("Zeilen eingelesener Dateien", "rows of imported files"), Map.of()),
    AUDIT("audit_entry", "objects && cast(:ids AS text[])", List.of("transaction", "objects"),
            new Label("wer die Daten gesehen oder geändert hat und wozu", "who saw or changed the data and what for"),
            Map.of());

    private final String table;
    private final String where;
    private final List<String> without;
    private final Label label;
    private final Map<String, String> codeLists;

    PersonalPart(String table, String where, List<String> without, Label label, Map<String, String> codeLists) {
        this.table = table;
        this.where = where;
        this.without = without;
        this.label = label;
        this.codeLists = codeLists;
    }

    String table() {
        return table;
    }

    Label label() {
        return label;
    }

    /** Where members of this part are of other lists than elsewhere; blank for what is no code here. */
    Map<String, String> codeLists() {
        return codeLists;
    }

    /** Each row as JSON. */
    String query() {
        return "SELECT cast(to_jsonb(t) - cast(:without AS text[]) AS text) FROM " + table + " t WHERE " + where
                + " ORDER BY cast(t AS text)";
    }

    /** Columns that are derived, or would lead from the file to what counts. */
    List<String> without() {
        return without;
    }
}
