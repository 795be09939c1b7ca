package de.arbeitsmarktmentoren.cases.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.cases.finding.History.Change;
import de.arbeitsmarktmentoren.cases.finding.History.Taken;

class HistoryInWordsTest {

    private static final HistoryInWords GERMAN = new HistoryInWords(Locale.GERMAN);
    private static final HistoryInWords ENGLISH = new HistoryInWords(Locale.ENGLISH);

    @Test
    void saysWhatHappenedAndOnWhichDay() {
        Taken placed = taken("PLACE", new Change("/placements/0/placedOn", null, "2025-08-31"),
                new Change("/placements/0/kind", null, "VOCATIONAL_TRAINING"));

        assertThat(GERMAN.of(placed).words()).isEqualTo("Vermittelt am 31.08.2025");
        assertThat(ENGLISH.of(placed).words()).isEqualTo("Placed on 31 Aug 2025");
        assertThat(GERMAN.of(placed).day()).isEqualTo(LocalDate.of(2025, 8, 31));
        assertThat(GERMAN.of(placed).changes().get(1).newWords()).isEqualTo("Berufsausbildung (betrieblich oder schulisch)");
    }

    @Test
    void showsOldAndNewOfACorrection() {
        Taken corrected = taken("CORRECT", new Change("/startedOn", "2025-03-14", "2025-03-01"));

        assertThat(GERMAN.of(corrected).words()).isEqualTo("Angaben berichtigt");
        assertThat(GERMAN.of(corrected).day()).isNull();
        assertThat(GERMAN.of(corrected).changes()).containsExactly(new HistoryView.ChangeView("/startedOn", "Beginn am",
                "2025-03-14", "14.03.2025", "2025-03-01", "01.03.2025"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /placements/0/kind        | EMPLOYMENT_INSURED | Vermittlung: Art        | sozialversicherungspflichtige Beschäftigung
            /placements/2/weeklyHours | 19.5        | 3. Vermittlung: Wochenstunden    | 19,5
            /end/reason               | MOVED_AWAY  | Ende: Grund                      | Wegzug aus Sachsen
            /reopenings/0/end/endedOn | 2025-06-30  | Wiederaufnahme: zurückgenommenes Ende | 30.06.2025
            /profile/seeksProtection  | true        | Profil: schutzsuchend            | ja
            /end/reason               | OF_TOMORROW | Ende: Grund                      | OF_TOMORROW
            /wonders                  | some        | wonders                          | some
            /targetGroups | OTHER_IMMIGRANT.OF_TOMORROW | Zielgruppen | andere Zugewanderte, OF_TOMORROW
            """)
    void callsFactsAndCodesByTheirGermanNames(String pointer, String value, String label, String words) {
        var change = GERMAN.of(taken("CORRECT", new Change(pointer, value, null))).changes().get(0);

        assertThat(change.label()).isEqualTo(label);
        assertThat(change.oldWords()).isEqualTo(words);
        assertThat(change.newWords()).isNull();
    }

    @Test
    void takesAStepThatItDoesNotKnow() {
        assertThat(GERMAN.of(taken("OF_TOMORROW")).words()).isEqualTo("OF_TOMORROW");
    }

    private static Taken taken(String step, @Nullable Change... changes) {
        return new Taken(2, step, Instant.EPOCH, "demo-mentor", null, List.of(changes));
    }
}
