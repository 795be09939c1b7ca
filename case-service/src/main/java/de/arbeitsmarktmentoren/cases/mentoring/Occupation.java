package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/**
 * An occupation of the German classification KldB 2010: the two digits of its main group, which the list {@code occupations}
 * has, or all five, of which the last is the level of requirement, 1 to 4.
 */
public final class Occupation {

    private static final String FORM = "[0-9]{2}|[0-9]{4}[1-4]";

    private Occupation() {
    }

    /** The code, null if absent; what cannot be is remembered in {@code fields}. */
    public static @Nullable String read(Fields fields, String pointer, @Nullable String code, LocalDate day) {
        if (code != null && (!code.matches(FORM) || !Fields.isRecordable("occupations", code.substring(0, 2), day))) {
            fields.refuse(pointer, "occupation", "muss aus zwei oder fünf Ziffern der KldB 2010 bestehen",
                    "must be two or five digits of KldB 2010");
        }
        return code;
    }
}
