package de.arbeitsmarktmentoren.cases.intake;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes files as Excel for Germany saves them: Windows-1252, semicolons, CRLF, TT.MM.JJJJ, labels instead of codes. */
final class Clerk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final List<String> GIVEN_NAMES = List.of("Zoë", "Björn-Özgür", "Naïma", "Amira", "Käthe", "Žana");
    private static final List<String> FAMILY_NAMES = List.of("Müller-Lüdenscheidt", "Größer", "al-Hüsein; gen. Ali",
            "O'Çelik", "\"Beispiel\"");

    private final List<Map<Column, String>> rows = new ArrayList<>();
    private final String prefix;

    /** @param prefix of all external ids */
    Clerk(String prefix) {
        this.prefix = prefix;
    }

    /** Adds good rows: every third person was placed, every fourth mentoring has ended. */
    Clerk adds(int count) {
        for (int row = 0; row < count; row++) {
            rows.add(aRow(rows.size()));
        }
        return this;
    }

    /** Spoils the row of that index, from 0. */
    Clerk spoils(int index, Consumer<Map<Column, String>> how) {
        how.accept(rows.get(index));
        return this;
    }

    private Map<Column, String> aRow(int number) {
        LocalDate started = LocalDate.of(2025, 1, 2).plusDays(number % 200);
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.EXTERNAL_ID, prefix + number);
        row.put(Column.PROJECT, "P-14511-1");
        row.put(Column.MENTOR, "M-14511-1-01");
        row.put(Column.GIVEN_NAME, GIVEN_NAMES.get(number % GIVEN_NAMES.size()) + letters(number));
        row.put(Column.FAMILY_NAME, FAMILY_NAMES.get(number % FAMILY_NAMES.size()) + letters(number * 31));
        row.put(Column.BIRTH_DATE, DAY.format(LocalDate.of(1970, 1, 1).plusDays(number * 7L % 12_000)));
        row.put(Column.GENDER, number % 2 == 0 ? "weiblich" : "männlich");
        row.put(Column.ORIGIN_GROUP, "Syrien");
        row.put(Column.QUALIFICATION, "ausländischer Berufsabschluss, nicht anerkannt");
        row.put(Column.SEEKS_PROTECTION, "ja");
        row.put(Column.STARTED_ON, DAY.format(started));
        if (number % 3 == 0) {
            row.put(Column.PLACED_ON, DAY.format(started.plusDays(40)));
            row.put(Column.PLACEMENT_KIND, "sozialversicherungspflichtige Beschäftigung");
            row.put(Column.SECTOR, "Baugewerbe");
            row.put(Column.WEEKLY_HOURS, "38,5");
            row.put(Column.QUALIFICATION_ADEQUATE, "unbekannt");
        }
        if (number % 4 == 0) {
            row.put(Column.ENDED_ON, DAY.format(started.plusDays(80)));
            row.put(Column.END_REASON, number % 3 == 0 ? "Ziel erreicht, Begleitung beendet" : "Kontakt abgebrochen");
        }
        return row;
    }

    /** Spells the number, so that no two names are alike. */
    private static String letters(int number) {
        return Integer.toString(number, 10).chars().mapToObj(digit -> String.valueOf("aeioukmrst".charAt(digit - '0')))
                .collect(Collectors.joining());
    }

    byte[] saves() {
        return text().getBytes(Charset.forName("windows-1252"));
    }

    String text() {
        List<Column> columns = List.of(Column.values());
        String heading = columns.stream().map(Column::german).collect(Collectors.joining(";", "", "\r\n"));
        return heading + rows.stream().map(row -> columns.stream().map(column -> quoted(row.getOrDefault(column, "")))
                .collect(Collectors.joining(";", "", "\r\n"))).collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        return cell.contains(";") || cell.contains("\"") || cell.contains("\n") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
