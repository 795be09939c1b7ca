package de.arbeitsmarktmentoren.contracts.problem;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One entry of a problem's {@code errors}.
 *
 * @param pointer JSON pointer to the field in the request body, or the name of the query parameter or header
 * @param rule stable code of the rule that was broken, for programs
 * @param message what is wrong, for people; never repeats the value that was sent
 * @param bound what the value is held against, such as the earliest day; absent where the rule has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String pointer, String rule, String message, @Nullable String bound) {
}
