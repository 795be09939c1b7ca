package de.arbeitsmarktmentoren.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String COLUMNS = "Fallnummer;Projekt;Mentor;Vorname;Nachname;Geburtsdatum;Geschlecht;Herkunft;"
            + "Qualifikation;schutzsuchend;Beginn;vermittelt am;Vermittlungsart;Branche;Wochenstunden;qualifikationsadäquat;"
            + "beendet am;Grund";
    private static final String PERSON = "A-1;p-14511-1;M-14511-1-01;Amira;Beispiel;3.4.1998;weiblich;Syrien;"
            + "ohne beruflichen Abschluss;ja;14.03.2025";

    private final RowErrors errors = new RowErrors(TODAY);

    @Test
    void saysWhatTheApiWouldSay() {
        Entry entry = entry(PERSON + ";31.08.2025;Berufsausbildung (betrieblich oder schulisch);q;38,50;YES;;");

        assertThat(errors.isEmpty()).isTrue();
        assertThat(entry.values()).containsEntry(Column.PROJECT, "P-14511-1").containsEntry(Column.BIRTH_DATE, "1998-04-03")
                .containsEntry(Column.GENDER, "FEMALE").containsEntry(Column.QUALIFICATION, "NONE")
                .containsEntry(Column.SEEKS_PROTECTION, "true").containsEntry(Column.PLACED_ON, "2025-08-31")
                .containsEntry(Column.PLACEMENT_KIND, "VOCATIONAL_TRAINING").containsEntry(Column.SECTOR, "Q")
                .containsEntry(Column.WEEKLY_HOURS, "38.5").doesNotContainKey(Column.ENDED_ON);
        assertThat(entry.has(Column.Part.PLACEMENT)).isTrue();
        assertThat(entry.has(Column.Part.END)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "14.03.2025,2025-03-14", "4.3.2025,2025-03-04", "4.3.25,2025-03-04", "4.3.98,1998-03-04",
            "31.12.26,2026-12-31",
            "1.1.27,1927-01-01", "2025-03-14,2025-03-14", "14.03.2025 00:00,2025-03-14", "14. 3. 2025,2025-03-14",
            "2025-03-14T00:00:00,2025-03-14", "29.02.2025,", "31.04.2025,", "45730,", "14/03/2025,", "03.2025,", "gestern,",
            "14.03.2025 12:30,", "2025-3-14," })
    void readsDaysAsTheyAreWrittenInGermany(String written, String day) {
        assertThat(CellForm.DAY.read(written, TODAY)).isEqualTo(Optional.ofNullable(day));
    }

    @ParameterizedTest
    @CsvSource({ "ja,true", "Ja,true", "J,true", "WAHR,true", "1,true", "nein,false", "N,false", "FALSCH,false", "0,false",
            "x,",
            "vielleicht," })
    void readsYesAndNo(String written, String value) {
        assertThat(CellForm.YES_NO.read(written, TODAY)).isEqualTo(Optional.ofNullable(value));
    }

    @ParameterizedTest
    @CsvSource({ "38.5,38.5", "'38,5',38.5", "'40,00',40", "0.5,0.5", "viel,", "-3,", "'1,2,3'," })
    void readsNumbers(String written, String value) {
        assertThat(CellForm.NUMBER_OF_HOURS.read(written, TODAY)).isEqualTo(Optional.ofNullable(value));
    }

    @ParameterizedTest
    @CsvSource({ "weiblich,FEMALE", "WEIBLICH,FEMALE", "female,FEMALE", "keine  Angabe,NOT_STATED", "w," })
    void readsCodesAndTheirLabels(String written, String code) {
        assertThat(CellForm.code("genders").read(written, TODAY)).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void namesEveryWrongCellOfARowAtOnce() {
        entry("A-1;P-14511-1;;Amira;Beispiel;31.02.1998;w;Syrien;;vielleicht;14.03.2025;;;Q;viel;;31.10.2025;");

        assertThat(errors.all()).extracting(RowError::column, RowError::rule).containsExactly(tuple(Column.MENTOR, "required"),
                tuple(Column.BIRTH_DATE, "date"), tuple(Column.GENDER, "code"), tuple(Column.QUALIFICATION, "required"),
                tuple(Column.SEEKS_PROTECTION, "yes-no"), tuple(Column.PLACED_ON, "required"),
                tuple(Column.PLACEMENT_KIND, "required"), tuple(Column.WEEKLY_HOURS, "number"),
                tuple(Column.QUALIFICATION_ADEQUATE, "required"), tuple(Column.END_REASON, "required"));
        assertThat(errors.all()).filteredOn(error -> error.column() == Column.GENDER).extracting(error -> error.message().de())
                .containsExactly("muss eines davon sein: weiblich; männlich; divers; keine Angabe");
    }

    @Test
    void refusesCellsBeyondTheHeading() {
        entry(PERSON + ";;;;;;;;;;;verrutscht");

        assertThat(errors.all()).extracting(RowError::rule).containsExactly("no-heading");
    }

    private Entry entry(String row) {
        Sheet sheet = Sheet.of(COLUMNS + "\r\n" + row);
        return Entry.of(Heading.of(sheet.rows().get(0)), sheet.rows().get(1), errors);
    }
}
