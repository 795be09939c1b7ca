package de.arbeitsmarktmentoren.stats.statistics;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.contracts.codelist.Label;

/**
 * By what figures can be asked for. Each is a query parameter of the same name; the order is that of columns and of the cube.
 */
public enum Dimension {

    MEASURE("measure", "measures", null, "Merkmal", "Measure"),
    DISTRICT("district", "districts", District.SAXONY, "Kreis", "District"),
    /** Two in one district: not the same as the district. */
    PROJECT("project", null, Question.TOTAL, "Projekt", "Project"),
    TARGET_GROUP("targetGroup", "target-groups", Question.TOTAL, "Zielgruppe", "Target group"),
    GROUP_COMBINATION("groupCombination", "target-groups", Question.TOTAL, "Zielgruppen-Kombination", "Group combination"),
    GENDER("gender", "genders", Question.TOTAL, "Geschlecht", "Gender"),
    AGE_BAND("ageBand", "age-bands", Question.TOTAL, "Altersgruppe", "Age band"),
    ORIGIN_GROUP("originGroup", "origin-groups", Question.TOTAL, "Herkunft", "Origin group"),
    QUALIFICATION("qualification", "qualifications", Question.TOTAL, "Qualifikation", "Qualification"),
    SECTOR("sector", "sectors", Question.TOTAL, "Wirtschaftszweig", "Sector"),
    END_REASON("endReason", "end-reasons", Question.TOTAL, "Grund der Beendigung", "End reason"),
    INTERVIEW_RESULT("interviewResult", "interview-results", Question.TOTAL, "Ergebnis des Erstgesprächs", "Interview result"),
    ACTIVITY_TYPE("activityType", "activity-types", Question.TOTAL, "Art des Beratungskontakts", "Activity type"),
    CHANNEL("channel", "activity-channels", Question.TOTAL, "Weg des Beratungskontakts", "Channel"),
    /** Months since the start. */
    AFTER("after", null, null, "nach Monaten", "After months"),
    COMPARISON("comparison", "comparisons", Comparison.VALUE.name(), "Vergleich", "Comparison"),
    PERIOD("period", null, null, "Zeitraum", "Period");

    private final String parameter;
    private final @Nullable String codeList;
    private final @Nullable String total;
    private final Label label;

    Dimension(String parameter, @Nullable String codeList, @Nullable String total, String de, String en) {
        this.parameter = parameter;
        this.codeList = codeList;
        this.total = total;
        this.label = new Label(de, en);
    }

    /** Its name in queries and answers. */
    public String parameter() {
        return parameter;
    }

    /** What its codes mean; empty where there is no list. */
    public Optional<String> codeList() {
        return Optional.ofNullable(codeList);
    }

    /** What stands for all of its codes together and is meant where none is named; empty where codes do not add up. */
    public Optional<String> total() {
        return Optional.ofNullable(total);
    }

    public Label label() {
        return label;
    }

    /** Its codes, where no list has them but they are known. */
    public Optional<List<String>> ownCodes() {
        return this == AFTER ? Optional.of(CodeReader.HORIZONS) : Optional.empty();
    }

    /** Every code of its list but the total. */
    List<String> listedCodes() {
        return CodeLists.get(codeList().orElseThrow()).codes().stream().map(Code::code)
                .filter(code -> !code.equals(total)).toList();
    }

    /** Whether it may be asked for codes that this release does not know. */
    public boolean isOpen() {
        return this == PROJECT || this == GROUP_COMBINATION || this == PERIOD;
    }

    /** Whether it divides the facts of a case by what is known of the person, the placement or the end. */
    boolean isOfTheFacts() {
        return compareTo(GENDER) >= 0 && compareTo(END_REASON) <= 0;
    }
}
