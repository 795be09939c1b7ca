package de.arbeitsmarktmentoren.stats.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Period;
import de.arbeitsmarktmentoren.stats.statistics.Question;
import de.arbeitsmarktmentoren.stats.statistics.Unit;

/** What codes are called in one language. One that no list knows is called by itself. */
record Labels(Locale locale, Map<String, Label> periods) {

    private static final Label ALL = new Label("zusammen", "all together");
    private static final Label AFTER = new Label("nach %s Monaten", "after %s months");

    static Labels of(Question question, Locale locale) {
        return new Labels(locale, question.periods().stream().collect(Collectors.toMap(Period::code, Period::label)));
    }

    String of(Dimension dimension) {
        return dimension.label().in(locale);
    }

    String of(Dimension dimension, String code) {
        return switch (dimension) {
            case AFTER -> AFTER.in(locale).formatted(code);
            case PERIOD -> periods.get(code).in(locale);
            case GROUP_COMBINATION -> Arrays.stream(code.split("\\.")).map(group -> of("target-groups", group))
                    .collect(Collectors.joining(" + "));
            default -> dimension.codeList().map(list -> of(list, code)).orElseGet(() -> unlisted(code));
        };
    }

    String of(Unit unit) {
        return of("units", unit.name());
    }

    String of(String list, String code) {
        return CodeLists.get(list).find(code).map(entry -> entry.label().in(locale)).orElseGet(() -> unlisted(code));
    }

    private String unlisted(String code) {
        return code.equals(Question.TOTAL) ? ALL.in(locale) : code;
    }
}
