package de.arbeitsmarktmentoren.cases.access;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody outside a project looks at its people.
 *
 * @param code of the list {@code access-purposes}
 * @param reference a file number that says what it is about, never about whom
 */
public record Purpose(String code, @Nullable String reference) {

    /** The header that says the code. */
    public static final String HEADER = "Access-Purpose";

    /** The header that says the reference. */
    public static final String REFERENCE_HEADER = "Access-Reference";
}
