package de.arbeitsmarktmentoren.cases.mentoring;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.contracts.Status;

/**
 * Which cases a list shows, and from where on.
 *
 * @param after the last case of the page before
 */
record CaseFilter(@Nullable String project, @Nullable Status status, @Nullable String district, @Nullable UUID after) {

    static CaseFilter of(Fields fields, @Nullable String project, @Nullable String status, @Nullable String district,
            @Nullable String cursor) {
        checkForm(fields, "project", project, "P-[0-9]{5}-[0-9]{1,2}");
        checkForm(fields, "district", district, "[0-9]{5}");
        return new CaseFilter(project, status(fields, status), district, after(fields, cursor));
    }

    /** Where the next page begins; opaque to clients. */
    static String cursorAfter(MentoringCase last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.id().toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Conditions on a case, whose parameters are called as the {@link #values()}. */
    List<String> conditions() {
        return values().keySet().stream().map(name -> name.equals("after") ? "id > :after" : name + " = :" + name).toList();
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "project", project);
        put(values, "status", status);
        put(values, "district", district);
        put(values, "after", after);
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static void checkForm(Fields fields, String name, @Nullable String value, String form) {
        if (value != null && !value.matches(form)) {
            fields.refuse(name, "form", "hat nicht die Form " + form, "is not of the form " + form);
        }
    }

    private static @Nullable Status status(Fields fields, @Nullable String value) {
        try {
            return value == null ? null : Status.valueOf(value);
        } catch (IllegalArgumentException e) {
            fields.refuse("status", "code", "muss ein Status eines Mentorings sein", "must be a status of a case");
            return null;
        }
    }

    private static @Nullable UUID after(Fields fields, @Nullable String cursor) {
        try {
            return cursor == null ? null
                    : UUID.fromString(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            fields.refuse("cursor", "cursor", "stammt nicht aus einer Antwort", "does not come from an answer");
            return null;
        }
    }
}
