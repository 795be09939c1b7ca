package de.arbeitsmarktmentoren.contracts;

import static de.arbeitsmarktmentoren.contracts.ImpossibleState.refuseIf;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
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
    private static final Pattern EMPLOYER = Pattern.compile("E-[0-9]{6,9}");

    private Form() {
    }

    static void ofCode(@Nullable String code) {
        refuseIf(code == null || !CODE.matcher(code).matches(), "codes are upper case letters, digits and underscores");
    }

    static void ofPlace(@Nullable String project, @Nullable String district) {
        ofProject(project);
        refuseIf(district == null || !DISTRICT.matcher(district).matches(), "districts are official keys of Saxony");
    }

    static void ofProject(@Nullable String project) {
        refuseIf(project == null || !PROJECT.matcher(project).matches(), "projects look like P-14511-1");
    }

    static void ofEmployer(@Nullable String employer) {
        refuseIf(employer == null || !EMPLOYER.matcher(employer).matches(), "employers look like E-000001");
    }

    /** Else adding some months to one leads to a year that cannot be written as a month. */
    static void ofMonth(@Nullable YearMonth month) {
        refuseIf(month == null || month.getYear() < 2000 || month.getYear() > 2099, "months lie in 2000 to 2099");
    }

    /** A copy of the list, which must be in that order with nothing in it twice. */
    static <T> List<T> sortedOnce(@Nullable List<T> list, Comparator<T> order, String rule) {
        refuseIf(list == null, rule);
        List<T> copy = List.copyOf(list);
        for (int next = 1; next < copy.size(); next++) {
            refuseIf(order.compare(copy.get(next - 1), copy.get(next)) >= 0, rule);
        }
        return copy;
    }
}
