package de.arbeitsmarktmentoren.contracts.codelist;

import java.time.LocalDate;
import java.time.Period;

import org.jspecify.annotations.Nullable;

/** Age in bands of completed years. */
public final class AgeBand {

    public static final String UNKNOWN = "UNKNOWN";

    private AgeBand() {
    }

    /** The band of a person on a day; {@link #UNKNOWN} without a date of birth or with one after that day. */
    public static String of(@Nullable LocalDate birthDate, LocalDate onDate) {
        if (birthDate == null || birthDate.isAfter(onDate)) {
            return UNKNOWN;
        }
        int age = Period.between(birthDate, onDate).getYears();
        return CodeLists.get("age-bands").codes().stream().filter(band -> holds(band, age)).findFirst().map(Code::code)
                .orElse(UNKNOWN);
    }

    private static boolean holds(Code band, int age) {
        return band.attribute("minAge").filter(min -> Integer.parseInt(min) <= age).isPresent()
                && band.attribute("maxAge").filter(max -> Integer.parseInt(max) < age).isEmpty();
    }
}
