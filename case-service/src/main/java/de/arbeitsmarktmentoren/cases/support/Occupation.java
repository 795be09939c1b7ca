package de.arbeitsmarktmentoren.cases.support;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** Occupations of the KldB 2010: two digits name a main group, five a type with its level of requirement as the last. */
final class Occupation {

    private static final String FORM = "[0-9]{2}([0-9]{2}[1-4])?";

    private Occupation() {
    }

    static void check(Fields fields, String pointer, @Nullable String code) {
        if (code != null && !code.matches(FORM)) {
            fields.refuse(pointer, "occupation", "muss zwei oder fünf Ziffern der KldB 2010 haben",
                    "must be two or five digits of the KldB 2010");
        }
    }
}
