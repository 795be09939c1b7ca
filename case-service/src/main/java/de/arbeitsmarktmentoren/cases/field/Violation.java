package de.arbeitsmarktmentoren.cases.field;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/**
 * One field that breaks one rule.
 *
 * @param pointer JSON pointer into the request body, or the name of the query parameter
 * @param rule stable name of the rule, for programs
 * @param message what is wrong, for people; never repeats what was sent
 */
public record Violation(String pointer, String rule, Label message) {

    public static Violation of(String pointer, String rule, String german, String english) {
        return new Violation(pointer, rule, new Label(german, english));
    }
}
