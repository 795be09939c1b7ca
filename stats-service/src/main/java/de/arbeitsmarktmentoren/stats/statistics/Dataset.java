package de.arbeitsmarktmentoren.stats.statistics;

import static de.arbeitsmarktmentoren.stats.statistics.Dimension.ACTIVITY_TYPE;
import static de.arbeitsmarktmentoren.stats.statistics.Dimension.AFTER;
import static de.arbeitsmarktmentoren.stats.statistics.Dimension.AGE_BAND;
import static de.arbeitsmarktmentoren.stats.statistics.Dimension.CHANNEL;
import static de.arbeitsmarktmentoren.stats.statistics.Dimension.COMPARISON;
import static de.arbeitsmarktmentoren.stats.statistics.Dimension.END_REASON;
import static de.arbeitsmarktmentoren.stats.statistics.Dimension.GENDER;
import static de.arbeitsmarktmentoren.stats.statistics.Dimension.GROUP_COMBINATION;
import static de.arbeitsmarktmentoren.stats.statistics.Dimension.INTERVIEW_RESULT;
import static de.arbeitsmarktmentoren.stats.statistics.Dimension.ORIGIN_GROUP;
import static de.arbeitsmarktmentoren.stats.statistics.Dimension.QUALIFICATION;
import static de.arbeitsmarktmentoren.stats.statistics.Dimension.SECTOR;
import static de.arbeitsmarktmentoren.stats.statistics.Dimension.TARGET_GROUP;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** Figures that are asked for together, because the same dimensions divide them. */
public enum Dataset {

    FLOWS("Bewegungen", "Flows",
            "Was in einem Zeitraum geschah: Beginn, Vermittlung, Ende, Wiederaufnahme und Übergabe von Mentorings, gezählt am Ort des Ereignisses.",
            "What happened in a period: starts, placements, ends, reopenings and transfers of mentorings, counted where they happened.",
            TARGET_GROUP, GROUP_COMBINATION),
    STOCK("Bestand", "Stock",
            "Was am Ende eines Monats lief; für Quartale und Jahre am Ende ihres letzten Monats.",
            "What was open at the end of a month; of quarters and years at the end of their last month.",
            TARGET_GROUP, GROUP_COMBINATION),
    COHORTS("Startkohorten", "Cohorts",
            "Was aus den Mentorings wurde, die in einem Zeitraum begannen: nach 3, 6, 9, 12, 18 und 24 Monaten, sobald die Kohorte reif ist.",
            "What became of the mentorings started in a period: after 3, 6, 9, 12, 18 and 24 months, once the cohort is mature.",
            TARGET_GROUP, GROUP_COMBINATION, AFTER),
    BREAKDOWNS("Aufgliederungen", "Breakdowns",
            "Beginn, Vermittlung und Ende nach Merkmalen der Person, der Vermittlung und des Endes, bis zu drei davon zugleich.",
            "Starts, placements and ends by what is known of the person, the placement and the end, up to three of them at once.",
            TARGET_GROUP, GROUP_COMBINATION, GENDER, AGE_BAND, ORIGIN_GROUP, QUALIFICATION, SECTOR, END_REASON),
    ACTIVITY("Arbeit der Projekte", "Activity",
            "Was Projekte neben den Mentorings tun, und mit wie vielen Mentorinnen und Mentoren.",
            "What projects do besides the mentorings, and with how many mentors.",
            TARGET_GROUP, INTERVIEW_RESULT, ACTIVITY_TYPE, CHANNEL),
    INDICATORS("Kennzahlen", "Indicators",
            "Quoten, Verhältnisse und Dauern mit Zähler und Nenner, auf Wunsch verglichen mit dem vorhergehenden Zeitraum.",
            "Rates, ratios and durations with numerator and denominator, if wished compared with the previous period.",
            TARGET_GROUP, GROUP_COMBINATION, AFTER, COMPARISON);

    private final Label title;
    private final Label description;
    private final Set<Dimension> own;

    Dataset(String titleDe, String titleEn, String descriptionDe, String descriptionEn, Dimension... own) {
        this.title = new Label(titleDe, titleEn);
        this.description = new Label(descriptionDe, descriptionEn);
        this.own = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(own)));
    }

    /** The dataset of that id, such as {@code flows}. */
    public static Optional<Dataset> of(String id) {
        return Arrays.stream(values()).filter(dataset -> dataset.id().equals(id)).findFirst();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label title() {
        return title;
    }

    public Label description() {
        return description;
    }

    /** Everything it can be asked by, in the order of columns. */
    public List<Dimension> dimensions() {
        Set<Dimension> all = EnumSet.of(Dimension.MEASURE, Dimension.DISTRICT, Dimension.PROJECT, Dimension.PERIOD);
        all.addAll(own);
        return List.copyOf(all);
    }

    /** What it holds, in the order of people's questions. */
    public List<Measure> measures() {
        return Arrays.stream(Measure.values()).filter(measure -> measure.isIn(this)).toList();
    }

    /** Whether figures of it may have a numerator and a denominator. */
    public boolean hasQuotients() {
        return measures().stream().anyMatch(measure -> measure.formula() instanceof Formula.Quotient);
    }
}
