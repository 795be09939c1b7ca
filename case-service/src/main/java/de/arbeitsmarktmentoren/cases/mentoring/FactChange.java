package de.arbeitsmarktmentoren.cases.mentoring;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One value that a step changed.
 *
 * @param pointer where it stands among the facts, as in a correction, such as {@code /placements/0/placedOn}
 * @param old text, number or truth value; null if there was none
 * @param now likewise
 */
public record FactChange(String pointer, @Nullable Object old, @JsonProperty("new") @Nullable Object now) {
}
