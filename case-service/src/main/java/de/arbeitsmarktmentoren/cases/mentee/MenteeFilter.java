package de.arbeitsmarktmentoren.cases.mentee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Scope;

/**
 * Which mentees a search shows, and from where on. Who was merged into another is found by his own data, too, and shown as the
 * other.
 *
 * @param nameKey every word of it must be like a word of the name or be part of it; empty for any name
 * @param after the last mentee of the page before
 */
record MenteeFilter(String nameKey, @Nullable LocalDate birthDate, @Nullable String externalId, Scope scope,
        @Nullable UUID after) {

    private static final int MOST_WORDS = 8;

    /** In the order of names, whose parameters are called as the {@link #values()}. */
    String query() {
        List<String> conditions = new ArrayList<>(List.of("s.merged_into is null"));
        if (!found().isEmpty()) {
            conditions.add("s.id in (select coalesce(m.merged_into, m.id) from person.mentee m where "
                    + String.join(" and ", found()) + ")");
        }
        conditions.add(belongs(scope));
        if (after != null) {
            conditions.add("(s.family_name, s.given_name, s.id) > (select a.family_name, a.given_name, a.id"
                    + " from person.mentee a where a.id = :after)");
        }
        return "select s.* from person.mentee s where " + String.join(" and ", conditions)
                + " order by s.family_name, s.given_name, s.id";
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int index = 0; index < words().size(); index++) {
            values.put("word" + index, words().get(index));
        }
        put(values, "birthDate", birthDate);
        put(values, "externalId", externalId);
        values.putAll(scope.values());
        put(values, "after", after);
        return values;
    }

    /** Of people {@code s}: that they belong to a project of the scope. */
    static String belongs(Scope scope) {
        return scope.projects() == null ? scope.condition("")
                : "exists (select from person.mentee_project p where p.mentee_id = s.id and " + scope.condition("p.project")
                        + ")";
    }

    private List<String> found() {
        List<String> conditions = new ArrayList<>();
        for (int index = 0; index < words().size(); index++) {
            String word = ":word" + index;
            conditions.add("(m.name_key like '%' || " + word + " || '%' or " + word + " <% m.name_key)");
        }
        if (birthDate != null) {
            conditions.add("m.birth_date = :birthDate");
        }
        if (externalId != null) {
            conditions.add("m.external_id = :externalId");
        }
        return conditions;
    }

    private List<String> words() {
        return nameKey.isEmpty() ? List.of() : List.of(nameKey.split(" ")).stream().limit(MOST_WORDS).toList();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
