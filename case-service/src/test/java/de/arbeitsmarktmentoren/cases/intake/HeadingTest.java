package de.arbeitsmarktmentoren.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;

class HeadingTest {

    private static final String AS_A_CLERK_WRITES = "Vorname;NACHNAME;geb. am;Geschlecht;Herkunft;berufliche Qualifikation;"
            + "schutzsuchend;Fall-Nr.;Projekt;Mentorin/Mentor;Beginn am";
    private static final String AS_THE_API_CALLS_THEM = "externalId;project;mentor;givenName;familyName;birthDate;profile.gender;"
            + "originGroup;qualification;seeksProtection;startedOn;placement.placedOn;placementKind;end.reason;endedOn";

    @ParameterizedTest
    @CsvSource({ "Qualifikationsadäquat,QUALIFICATION_ADEQUATE", "qualifikationsadaequat,QUALIFICATION_ADEQUATE",
            "Mentor:in,MENTOR", "MENTOR / IN,MENTOR", "Std./Woche,WEEKLY_HOURS", "Vermittelt am,PLACED_ON",
            "Grund der Beendigung,END_REASON", "birth_date,BIRTH_DATE", "Name,FAMILY_NAME" })
    void knowsWhatClerksCallTheColumns(String written, Column column) {
        assertThat(Column.called(written)).contains(column);
    }

    @Test
    void callsNoTwoColumnsTheSame() {
        for (Column column : Column.values()) {
            assertThat(Column.called(column.german())).contains(column);
            assertThat(Column.called(column.field())).contains(column);
        }
    }

    @Test
    void takesColumnsInAnyOrderInBothLanguages() {
        assertThat(heading(AS_A_CLERK_WRITES).positions()).containsEntry(Column.BIRTH_DATE, 2)
                .containsEntry(Column.STARTED_ON, 10);
        assertThat(heading(AS_THE_API_CALLS_THEM).positions()).containsEntry(Column.GENDER, 6)
                .containsEntry(Column.END_REASON, 13).hasSize(15);
    }

    @Test
    void namesEveryColumnThatIsUnknownTwiceOrMissingAtOnce() {
        String written = AS_A_CLERK_WRITES.replace("Vorname", "Rufnummer").replace("Projekt;", "Nachname;")
                + ";;Lieblingsfarbe";

        List<Violation> violations = catchThrowableOfType(InvalidFields.class, () -> heading(written)).violations();

        assertThat(violations).extracting(Violation::pointer, Violation::rule, Violation::bound).containsExactly(
                tuple("A1", "unknown-column", null), tuple("I1", "column-twice", "B1"), tuple("M1", "unknown-column", null),
                tuple("project", "missing-column", null), tuple("givenName", "missing-column", null));
        assertThat(violations).extracting(each -> each.message().de()).noneMatch(text -> text.contains("Lieblingsfarbe"));
    }

    @Test
    void saysSoIfThereIsNoHeading() {
        List<Violation> violations = catchThrowableOfType(InvalidFields.class, () -> heading("4711;Amira;Beispiel;3.4.1998"))
                .violations();

        assertThat(violations).extracting(Violation::rule).containsExactly("heading");
    }

    private static Heading heading(String written) {
        return Heading.of(Sheet.of(written).rows().get(0));
    }
}
