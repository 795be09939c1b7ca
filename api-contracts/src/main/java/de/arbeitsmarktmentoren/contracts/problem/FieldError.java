package de.arbeitsmarktmentoren.contracts.problem;

/**
 * One entry of a problem's {@code errors}.
 *
 * @param pointer JSON pointer to the field in the request body, or the name of the query parameter or header
 * @param rule stable code of the rule that was broken, for programs
 * @param message what is wrong, for people; never repeats the value that was sent
 */
public record FieldError(String pointer, String rule, String message) {
}
