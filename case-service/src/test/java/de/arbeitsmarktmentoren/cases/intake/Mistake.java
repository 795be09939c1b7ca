package de.arbeitsmarktmentoren.cases.intake;

import java.util.Map;
import java.util.function.Consumer;

/** What goes wrong in files, with the rule that must be named and the column in which. */
enum Mistake {
    NO_SUCH_DAY("date", Column.BIRTH_DATE, row -> row.put(Column.BIRTH_DATE, "31.02.1998")),
    BORN_IN_THE_FUTURE("birth-date", Column.BIRTH_DATE, row -> row.put(Column.BIRTH_DATE, "01.01.2999")),
    NUMBER_INSTEAD_OF_A_DAY("date", Column.STARTED_ON, row -> row.put(Column.STARTED_ON, "45730")),
    LABEL_THAT_NOBODY_KNOWS("code", Column.GENDER, row -> row.put(Column.GENDER, "w")),
    NEITHER_YES_NOR_NO("yes-no", Column.SEEKS_PROTECTION, row -> row.put(Column.SEEKS_PROTECTION, "vielleicht")),
    NO_NAME("required", Column.GIVEN_NAME, row -> row.remove(Column.GIVEN_NAME)),
    NAME_WITH_CONTROL_CHARACTERS("characters", Column.FAMILY_NAME, row -> row.put(Column.FAMILY_NAME, "Muster\u0007mann")),
    VERY_LONG_NAME("length", Column.GIVEN_NAME, row -> row.put(Column.GIVEN_NAME, "Amira ".repeat(40))),
    MENTOR_OF_ANOTHER_PROJECT("mentor-of-project", Column.MENTOR, row -> row.put(Column.MENTOR, "M-14713-1-01")),
    PROJECT_THAT_IS_NOT_THERE("unknown-project", Column.PROJECT, row -> row.put(Column.PROJECT, "P-14999-9")),
    START_BEFORE_THE_PROGRAMME("funding-phase", Column.STARTED_ON, row -> row.put(Column.STARTED_ON, "14.03.2015")),
    PLACED_BEFORE_THE_START("not-before-started", Column.PLACED_ON, row -> place(row, "01.01.2025")),
    PLACED_IN_THE_FUTURE("not-in-future", Column.PLACED_ON, row -> place(row, "01.01.2999")),
    PLACED_WITHOUT_A_KIND("required", Column.PLACEMENT_KIND, row -> {
        place(row, "31.12.2025");
        row.remove(Column.PLACEMENT_KIND);
    }),
    TOO_MANY_HOURS("range", Column.WEEKLY_HOURS, row -> {
        place(row, "31.12.2025");
        row.put(Column.WEEKLY_HOURS, "168");
    }),
    HOURS_IN_WORDS("number", Column.WEEKLY_HOURS, row -> {
        place(row, "31.12.2025");
        row.put(Column.WEEKLY_HOURS, "Vollzeit");
    }),
    ENDED_BEFORE_THE_START("not-before-started", Column.ENDED_ON, row -> end(row, "01.01.2025", "Kontakt abgebrochen")),
    ENDED_FOR_NO_KNOWN_REASON("code", Column.END_REASON, row -> end(row, "31.12.2025", "keine Lust")),
    GOAL_REACHED_WITHOUT_A_PLACEMENT("needs-placement", Column.END_REASON,
            row -> end(row, "31.12.2025", "Ziel erreicht, Begleitung beendet")),
    ANOTHER_ROW_HAS_THE_NUMBER("twice-in-file", Column.EXTERNAL_ID,
            row -> row.compute(Column.EXTERNAL_ID, (column, number) -> number.replaceAll("\\d+$", "0")));

    private final String rule;
    private final Column column;
    private final Consumer<Map<Column, String>> how;

    Mistake(String rule, Column column, Consumer<Map<Column, String>> how) {
        this.rule = rule;
        this.column = column;
        this.how = how;
    }

    String rule() {
        return rule;
    }

    Column column() {
        return column;
    }

    /** Spoils a row that is neither placed nor ended. */
    void spoil(Map<Column, String> row) {
        how.accept(row);
    }

    private static void place(Map<Column, String> row, String day) {
        row.put(Column.PLACED_ON, day);
        row.put(Column.PLACEMENT_KIND, "VOCATIONAL_TRAINING");
        row.put(Column.QUALIFICATION_ADEQUATE, "entspricht der Qualifikation");
    }

    private static void end(Map<Column, String> row, String day, String reason) {
        row.put(Column.ENDED_ON, day);
        row.put(Column.END_REASON, reason);
    }
}
