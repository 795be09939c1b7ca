package de.arbeitsmarktmentoren.stats.live;

import static de.arbeitsmarktmentoren.stats.statistics.Measure.AFTERCARE;
import static de.arbeitsmarktmentoren.stats.statistics.Measure.COHORT_STARTED;
import static de.arbeitsmarktmentoren.stats.statistics.Measure.ENDED;
import static de.arbeitsmarktmentoren.stats.statistics.Measure.OPEN;
import static de.arbeitsmarktmentoren.stats.statistics.Measure.PAUSED;
import static de.arbeitsmarktmentoren.stats.statistics.Measure.REOPENED;
import static de.arbeitsmarktmentoren.stats.statistics.Measure.SEEKING;
import static de.arbeitsmarktmentoren.stats.statistics.Measure.STARTED;
import static de.arbeitsmarktmentoren.stats.statistics.Measure.TRANSFERRED_IN;
import static de.arbeitsmarktmentoren.stats.statistics.Measure.TRANSFERRED_OUT;

import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** What must hold between figures of any month, whatever happened. */
public enum Identity {

    STOCK_AND_FLOWS("Bestand = Bestand des Vormonats + begonnen + wiederaufgenommen + übernommen − beendet − abgegeben",
            "stock = stock of the month before + started + reopened + transferred in − ended − transferred out") {
        @Override
        long difference(MonthFigures figures, String district, int month) {
            return figures.of(OPEN, district, month) - figures.of(OPEN, district, month - 1)
                    - figures.of(STARTED, district, month) - figures.of(REOPENED, district, month)
                    - figures.of(TRANSFERRED_IN, district, month) + figures.of(ENDED, district, month)
                    + figures.of(TRANSFERRED_OUT, district, month);
        }
    },
    PARTS_OF_THE_STOCK("laufend = auf der Suche + ruhend + in Nachbetreuung", "open = seeking + paused + in aftercare") {
        @Override
        long difference(MonthFigures figures, String district, int month) {
            return figures.of(OPEN, district, month) - figures.of(SEEKING, district, month)
                    - figures.of(PAUSED, district, month) - figures.of(AFTERCARE, district, month);
        }
    },
    STARTS_AND_COHORT("begonnen = Größe der Startkohorte", "started = size of the cohort") {
        @Override
        long difference(MonthFigures figures, String district, int month) {
            return figures.of(STARTED, district, month) - figures.of(COHORT_STARTED, district, month);
        }
    },
    DISTRICTS_AND_SAXONY("Summe der Kreise = Sachsen", "districts add up to Saxony") {
        @Override
        long difference(MonthFigures figures, String district, int month) {
            return district.equals(District.SAXONY) ? figures.ofSaxonyLessDistricts(month) : 0;
        }
    },
    TRANSFERS_CANCEL_OUT("übernommen = abgegeben, in ganz Sachsen", "transferred in = transferred out, in all of Saxony") {
        @Override
        long difference(MonthFigures figures, String district, int month) {
            return district.equals(District.SAXONY)
                    ? figures.of(TRANSFERRED_IN, district, month) - figures.of(TRANSFERRED_OUT, district, month)
                    : 0;
        }
    },
    COMBINATIONS_AND_TOTAL("Summe der Zielgruppen-Kombinationen = Gesamt", "group combinations add up to the total") {
        @Override
        long difference(MonthFigures figures, String district, int month) {
            return figures.ofAllLessCombinations(district, month);
        }
    },
    GROUPS_AND_COMBINATIONS("jede Zielgruppe = Summe der Kombinationen, die sie enthalten",
            "each target group = the sum of the combinations that contain it") {
        @Override
        long difference(MonthFigures figures, String district, int month) {
            return figures.ofGroupsLessCombinations(district, month);
        }
    };

    private final Label label;

    Identity(String de, String en) {
        label = new Label(de, en);
    }

    public Label label() {
        return label;
    }

    /** 0 where it holds. */
    abstract long difference(MonthFigures figures, String district, int month);
}
