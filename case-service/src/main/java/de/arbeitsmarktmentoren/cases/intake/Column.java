package de.arbeitsmarktmentoren.cases.intake;

import static de.arbeitsmarktmentoren.cases.intake.Column.Part.END;
import static de.arbeitsmarktmentoren.cases.intake.Column.Part.PERSON;
import static de.arbeitsmarktmentoren.cases.intake.Column.Part.PLACEMENT;
import static de.arbeitsmarktmentoren.cases.intake.Column.Part.START;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns that a file may have: how they are called in a heading, how their cells are written, and to which request of the
 * API they belong.
 */
enum Column {
    EXTERNAL_ID(START, "externalId", "Fallnummer", CellForm.TEXT, true, "Externe Nummer", "Externe ID", "Fall-Nr.", "Fall-ID",
            "Aktenzeichen"),
    PROJECT(START, "project", "Projekt", CellForm.KEY, true, "Projektnummer", "Projekt-Nr.", "Projektcode"),
    MENTOR(START, "mentor", "Mentor/in", CellForm.KEY, true, "Mentor", "Mentorin", "Mentor:in", "Mentorin/Mentor",
            "Mentorencode"),
    GIVEN_NAME(PERSON, "givenName", "Vorname", CellForm.TEXT, true, "Vornamen", "Vorname(n)"),
    FAMILY_NAME(PERSON, "familyName", "Nachname", CellForm.TEXT, true, "Familienname", "Name", "Zuname"),
    BIRTH_DATE(PERSON, "birthDate", "Geburtsdatum", CellForm.DAY, true, "geboren am", "geb. am", "Geb.-Datum", "Geb.",
            "Geburtstag"),
    GENDER(PERSON, "profile/gender", "Geschlecht", CellForm.code("genders"), true),
    ORIGIN_GROUP(PERSON, "profile/originGroup", "Herkunftsgruppe", CellForm.code("origin-groups"), true, "Herkunft",
            "Herkunftsland"),
    QUALIFICATION(PERSON, "profile/qualification", "Qualifikation", CellForm.code("qualifications"), true,
            "Berufliche Qualifikation", "Berufsabschluss"),
    SEEKS_PROTECTION(PERSON, "profile/seeksProtection", "schutzsuchend", CellForm.YES_NO, true, "Schutz suchend",
            "sucht Schutz"),
    PHONE(PERSON, "phone", "Telefon", CellForm.TEXT, false, "Tel.", "Telefonnummer", "Handy", "Mobil"),
    EMAIL(PERSON, "email", "E-Mail", CellForm.TEXT, false, "E-Mail-Adresse", "Mail"),
    POSTAL_CODE(PERSON, "postalCode", "PLZ", CellForm.TEXT, false, "Postleitzahl"),
    LABOUR_ACCESS(PERSON, "labourAccess", "Arbeitsmarktzugang", CellForm.code("labour-access"), false,
            "Zugang zum Arbeitsmarkt"),
    LANGUAGE_LEVEL(PERSON, "languageLevel", "Sprachniveau", CellForm.code("language-levels"), false, "Deutsch",
            "Deutschkenntnisse", "Sprachstand"),
    STARTED_ON(START, "startedOn", "Beginn", CellForm.DAY, true, "Beginn am", "begonnen am", "Beginndatum",
            "Beginn des Mentorings", "Mentoring begonnen am", "Vereinbarung vom", "Start", "Startdatum"),
    PLACED_ON(PLACEMENT, "placedOn", "vermittelt am", CellForm.DAY, true, "Vermittlung am", "Vermittlungsdatum",
            "Datum der Vermittlung", "Erster Arbeitstag", "Arbeitsbeginn"),
    PLACEMENT_KIND(PLACEMENT, "kind", "Art der Vermittlung", CellForm.code("placement-kinds"), true, "Vermittlungsart",
            "placementKind"),
    SECTOR(PLACEMENT, "sector", "Branche", CellForm.code("sectors"), false, "Wirtschaftszweig", "WZ", "WZ 2008"),
    OCCUPATION(PLACEMENT, "occupation", "Beruf", CellForm.OCCUPATION, false, "KldB", "KldB 2010", "Berufsgruppe"),
    WEEKLY_HOURS(PLACEMENT, "weeklyHours", "Wochenstunden", CellForm.NUMBER_OF_HOURS, false, "Stunden pro Woche",
            "Stunden je Woche", "Std./Woche"),
    EMPLOYER(PLACEMENT, "employer", "Arbeitgeber", CellForm.KEY, false, "Arbeitgebernummer", "Arbeitgeber-Nr.", "Betrieb"),
    QUALIFICATION_ADEQUATE(PLACEMENT, "qualificationAdequate", "qualifikationsadäquat",
            CellForm.code("qualification-adequacy"), true, "Qualifikationsadäquanz", "entspricht der Qualifikation",
            "ausbildungsadäquat"),
    ENDED_ON(END, "endedOn", "Ende", CellForm.DAY, true, "Ende am", "beendet am", "Enddatum", "Ende des Mentorings"),
    END_REASON(END, "reason", "Grund der Beendigung", CellForm.code("end-reasons"), true, "Beendigungsgrund", "Grund",
            "Grund des Endes", "Endgrund", "endReason");

    /**
     * Which request of the API a column belongs to. A row always has the first two, and the others where one of their cells is
     * filled.
     */
    enum Part {
        PERSON(""),
        START(""),
        PLACEMENT("placement"),
        END("end");

        private final String prefix;

        Part(String prefix) {
            this.prefix = prefix;
        }

        boolean always() {
            return this == PERSON || this == START;
        }
    }

    private final Part part;
    private final String member;
    private final String german;
    private final CellForm form;
    private final boolean needed;
    private final List<String> otherNames;

    Column(Part part, String member, String german, CellForm form, boolean needed, String... otherNames) {
        this.part = part;
        this.member = member;
        this.german = german;
        this.form = form;
        this.needed = needed;
        this.otherNames = List.of(otherNames);
    }

    /** The column that a heading means; blanks, capitals, signs and ways to write umlauts do not matter. */
    static Optional<Column> called(String heading) {
        String wanted = plain(heading);
        return Arrays.stream(values()).filter(column -> column.names().map(Column::plain).anyMatch(wanted::equals)).findFirst();
    }

    /** The column from which that member of the request was taken, best one of that part, or none. */
    static Optional<Column> at(Part part, String pointer) {
        return Arrays.stream(values()).filter(column -> column.pointer().equals(pointer))
                .min(Comparator.comparing(column -> column.part != part));
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(field(), part.prefix + member, german), otherNames.stream());
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.GERMAN).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
                .replaceAll("[^a-z0-9]", "");
    }

    Part part() {
        return part;
    }

    CellForm form() {
        return form;
    }

    /** Whether each row that has the part needs a cell here. */
    boolean needed() {
        return needed;
    }

    /** Its name for programs. */
    String field() {
        String name = member.substring(member.indexOf('/') + 1);
        return switch (this) {
            case PLACEMENT_KIND -> "placementKind";
            case END_REASON -> "endReason";
            default -> name;
        };
    }

    /** Its name for people. */
    String german() {
        return german;
    }

    /** Where the request has it. */
    String pointer() {
        return '/' + member;
    }
}
