package de.arbeitsmarktmentoren.cases.finding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;

/** Values of facts as people of the programme write them. */
final class FactValue {

    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final String OCCUPATIONS = "occupations";

    private FactValue() {
    }

    static String inWords(LocalDate day, Locale locale) {
        return (isEnglish(locale) ? ENGLISH_DAY : GERMAN_DAY).format(day);
    }

    /** The value at that pointer of a case. */
    static String inWords(String pointer, String value, Locale locale) {
        if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return inWords(LocalDate.parse(value), locale);
        }
        if (value.matches("true|false")) {
            return yesOrNo(value.equals("true"), locale);
        }
        if (value.matches("[0-9]+\\.[0-9]+")) {
            return isEnglish(locale) ? value : value.replace('.', ',');
        }
        return FactWords.codeListOf(pointer).map(list -> codes(list, value, locale)).orElse(value);
    }

    /** A code that has no label any more, or none yet, stays as it is. */
    static String code(String list, String code, Locale locale) {
        // The first two digits are the occupational group, which has a name; the others only tell it finer.
        String named = list.equals(OCCUPATIONS) ? code.substring(0, Math.min(2, code.length())) : code;
        String label = CodeLists.find(list).flatMap(codes -> codes.find(named)).map(found -> found.label().in(locale))
                .orElse(code);
        return named.equals(code) || label.equals(code) ? label : label + " (" + code + ")";
    }

    /** Codes with a dot between each two. */
    static String codes(String list, String value, Locale locale) {
        return Arrays.stream(value.split("\\.")).map(code -> code(list, code, locale)).collect(Collectors.joining(", "));
    }

    private static String yesOrNo(boolean value, Locale locale) {
        return isEnglish(locale) ? value ? "yes" : "no" : value ? "ja" : "nein";
    }

    private static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
