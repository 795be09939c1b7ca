package de.arbeitsmarktmentoren.contracts.codelist;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a code list.
 *
 * @param validFrom first day on which the code may be used
 * @param validTo last day on which it may be used, or null while no end is known
 * @param attributes what else is known of the code, by name; unmodifiable, in the order of the file
 */
public record Code(String code, Label label, LocalDate validFrom, @Nullable LocalDate validTo, Map<String, String> attributes) {

    public Code {
        if (!code.matches("[A-Z0-9_]{1,64}")) {
            throw new IllegalArgumentException("Not a code: " + code);
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(code + " ends before it begins");
        }
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** Whether the code may be used for a fact of that day; both ends of the validity are included. */
    public boolean isValidOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    /** Whether a person may choose the code: not so for totals and for what only the system sets, such as by anonymisation. */
    public boolean recordable() {
        return !"NO".equals(attributes.get("recordable"));
    }
}
