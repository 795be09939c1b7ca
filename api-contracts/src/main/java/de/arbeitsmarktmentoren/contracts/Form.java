package de.arbeitsmarktmentoren.contracts;

import static de.arbeitsmarktmentoren.contracts.ImpossibleState.refuseIf;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What every code looks like, known or not. A reader must hold on to it where a list is open: a code with a full
 * stop in it, say, would pass for a combination of two.
 */
final class Form {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,64}");
    private static final Pattern PROJECT = Pattern.compile("P-[0-9]{5}-[0-9]{1,2}");
    private static final Pattern DISTRICT = Pattern.compile("14[0-9]{3}");

    private Form() {
    }

    static void ofCode(@Nullable String code) {
        refuseIf(code == null || !CODE.matcher(code).matches(), "codes are upper case letters, digits and underscores");
    }

    static void ofPlace(@Nullable String project, @Nullable String district) {
        refuseIf(project == null || !PROJECT.matcher(project).matches(), "projects look like P-14511-1");
        refuseIf(district == null || !DISTRICT.matcher(district).matches(), "districts are official keys of Saxony");
    }
}
