package de.arbeitsmarktmentoren.cases.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.Label;

/**
 * How a cell is written, and how the API would write the same.
 *
 * @param rule name of the rule that a cell breaks which cannot be read
 * @param expected what the cell must be, for people
 * @param reading from the cell and today to what the API takes; empty if it cannot be read
 */
record CellForm(String rule, Label expected, BiFunction<String, LocalDate, Optional<String>> reading) {

    private static final Pattern GERMAN_DAY = Pattern
            .compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})(\\s+0?0:00(:00)?)?");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([T ]00:00(:00)?)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}([.,]\\d{1,4})?");
    private static final Map<String, String> YES_OR_NO = Map.ofEntries(Map.entry("ja", "true"), Map.entry("j", "true"),
            Map.entry("wahr", "true"), Map.entry("true", "true"), Map.entry("yes", "true"), Map.entry("1", "true"),
            Map.entry("nein", "false"), Map.entry("n", "false"), Map.entry("falsch", "false"), Map.entry("false", "false"),
            Map.entry("no", "false"), Map.entry("0", "false"));
    private static final int MOST_LABELS = 8;
    private static final int CENTURY = 100;

    /** As it stands. */
    static final CellForm TEXT = new CellForm("text", new Label("muss ein Text sein", "must be a text"),
            (cell, today) -> Optional.of(cell));

    /** A name that the programme gave, in capitals. */
    static final CellForm KEY = new CellForm("text", TEXT.expected,
            (cell, today) -> Optional.of(cell.toUpperCase(Locale.ROOT)));

    /** Digits of the classification of occupations, also with blanks and its letter. */
    static final CellForm OCCUPATION = new CellForm("text", TEXT.expected,
            (cell, today) -> Optional.of(cell.replaceAll("\\s", "").replaceFirst("^[Bb](?=\\d)", "")));

    /** A day; of a year of two digits, the last that has begun. */
    static final CellForm DAY = new CellForm("date",
            new Label("muss ein Tag wie 14.03.2025 sein", "must be a day such as 14.03.2025 or 2025-03-14"), CellForm::day);

    static final CellForm YES_NO = new CellForm("yes-no", new Label("muss ja oder nein sein", "must be ja or nein (yes or no)"),
            (cell, today) -> Optional.ofNullable(YES_OR_NO.get(cell.toLowerCase(Locale.ROOT))));

    static final CellForm NUMBER_OF_HOURS = new CellForm("number",
            new Label("muss eine Zahl wie 38,5 sein", "must be a number such as 38,5"), (cell, today) -> number(cell));

    /** A code of the list or one of its labels, whatever the case of its letters. */
    static CellForm code(String list) {
        return new CellForm("code", expectedOf(list), (cell, today) -> code(list, cell));
    }

    /** @return empty if the cell cannot be read */
    Optional<String> read(String cell, LocalDate today) {
        return reading.apply(cell, today);
    }

    Violation refusal(String pointer) {
        return Violation.of(pointer, rule, expected.de(), expected.en());
    }

    private static Optional<String> day(String cell, LocalDate today) {
        Matcher german = GERMAN_DAY.matcher(cell);
        Matcher iso = ISO_DAY.matcher(cell);
        try {
            return german.matches() ? Optional.of(germanDay(german, today).toString())
                    : iso.matches() ? Optional.of(LocalDate.parse(iso.group(1)).toString()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate germanDay(Matcher parts, LocalDate today) {
        int year = Integer.parseInt(parts.group(3));
        int begun = today.getYear() - Math.floorMod(today.getYear() - year, CENTURY);
        return LocalDate.of(year < CENTURY ? begun : year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)));
    }

    private static Optional<String> number(String cell) {
        return NUMBER.matcher(cell).matches()
                ? Optional.of(new BigDecimal(cell.replace(',', '.')).stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    private static Optional<String> code(String list, String cell) {
        String wanted = plain(cell);
        return CodeLists.get(list).codes().stream()
                .filter(code -> Stream.of(code.code(), code.label().de(), code.label().en()).map(CellForm::plain)
                        .anyMatch(wanted::equals))
                .map(Code::code).findFirst();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static Label expectedOf(String list) {
        List<Code> codes = CodeLists.get(list).codes().stream().filter(Code::recordable).toList();
        if (codes.size() > MOST_LABELS) {
            return new Label("steht nicht in der Liste „" + CodeLists.get(list).label().de() + "“",
                    "is not in the list “" + CodeLists.get(list).label().en() + "”");
        }
        return new Label("muss eines davon sein: " + joined(codes, Label::de), "must be one of: " + joined(codes, Label::en));
    }

    private static String joined(List<Code> codes, Function<Label, String> language) {
        return codes.stream().map(code -> language.apply(code.label())).collect(Collectors.joining("; "));
    }
}
