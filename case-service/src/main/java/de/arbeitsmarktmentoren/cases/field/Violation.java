package de.arbeitsmarktmentoren.cases.field;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/**
 * One field that breaks one rule.
 *
 * @param pointer JSON pointer into the request body, the name of the query parameter, or {@code query}
 * @param rule stable name of the rule, for programs
 * @param message what is wrong, for people; never repeats what was sent
 * @param bound what the value is held against, for programs; null where the rule has none
 */
public record Violation(String pointer, String rule, Label message, @Nullable String bound) {

    public static Violation of(String pointer, String rule, String german, String english) {
        return new Violation(pointer, rule, new Label(german, english), null);
    }

    /** The same violation, which says the bound in words too. */
    public Violation bound(Object limit) {
        return new Violation(pointer, rule,
                new Label(message.de() + " (" + limit + ")", message.en() + " (" + limit + ")"), limit.toString());
    }
}
