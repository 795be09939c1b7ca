package de.arbeitsmarktmentoren.stats.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.stats.statistics.Dataset;

class ExcelFiguresTest {

    @Test
    void haveWordsBesideEachCode() {
        String file = file(Dataset.FLOWS, "measure=STARTED&district=14511&period=2025,2025-07,2026", Locale.GERMAN);

        assertThat(file.lines()).containsExactly(
                "\uFEFFMerkmal;MEASURE;Kreis;DISTRICT;Zielgruppe;TARGET_GROUP;Zeitraum;TIME_PERIOD;Wert;Einheit;Status;Geheimhaltung;"
                        + "Warum kein Wert;Stand",
                "begonnene Mentorings;STARTED;Chemnitz (Stadt);14511;alle Mentorings;ALL;2025;2025;0;Mentorings;regulärer Wert;frei;"
                        + ";28.02.2026",
                "begonnene Mentorings;STARTED;Chemnitz (Stadt);14511;alle Mentorings;ALL;Juli\u00A02025;2025-M07;0;Mentorings;"
                        + "regulärer Wert;frei;;28.02.2026",
                "begonnene Mentorings;STARTED;Chemnitz (Stadt);14511;alle Mentorings;ALL;2026;2026;0;Mentorings;vorläufig;frei;"
                        + ";28.02.2026");
    }

    @Test
    void showTheSignOfPrintedTablesAndSayWhyInWords() {
        String file = file(Dataset.INDICATORS,
                "measure=INCIDENCE_PLACED,COHORT_PLACEMENT_RATE&district=14511&after=12&period=2024,2025-12", Locale.GERMAN);

        assertThat(file.lines().skip(1).map(line -> line.substring(line.indexOf("nach 12 Monaten")))).containsExactly(
                "nach 12 Monaten;12;2024;2024;0,0;Prozent;0;1;ja;regulärer Wert;frei;;28.02.2026",
                "nach 12 Monaten;12;Dezember\u00A02025;2025-M12;…;Prozent;;;nein;noch nicht verfügbar;frei;"
                        + "noch nicht reif: die Kohorte ist zu jung;28.02.2026",
                "nach 12 Monaten;12;2024;2024;/;Prozent;0;0;ja;nicht berechenbar;frei;"
                        + "nicht anwendbar: der Nenner ist null;28.02.2026",
                "nach 12 Monaten;12;Dezember\u00A02025;2025-M12;…;Prozent;;;nein;noch nicht verfügbar;frei;"
                        + "noch nicht reif: die Kohorte ist zu jung;28.02.2026");
    }

    @Test
    void speakEnglishWhereAskedForIt() {
        String file = file(Dataset.COHORTS, "measure=COHORT_OPEN&after=6&period=2025-12", Locale.ENGLISH);

        assertThat(file.lines()).containsExactly(
                "\uFEFFMeasure;MEASURE;District;DISTRICT;Target group;TARGET_GROUP;After months;AFTER;Period;TIME_PERIOD;Value;Unit;"
                        + "Cohort mature;Status;Confidentiality;Why no value;As of",
                "cohort: still open;COHORT_OPEN;Saxony;14;all mentorings;ALL;after 6 months;6;"
                        + "December\u00A02025;2025-M12;…;mentorings;no;not yet available;free;not mature: the cohort is too young;28.02.2026");
    }

    private static String file(Dataset dataset, String query, Locale locale) {
        return CsvDialect.EXCEL_DE.write(ExcelFigures.of(GivenFigures.answer(dataset, query), locale));
    }
}
