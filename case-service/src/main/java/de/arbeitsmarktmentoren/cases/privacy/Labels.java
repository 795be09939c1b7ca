package de.arbeitsmarktmentoren.cases.privacy;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;

/** A row of the database in words: names as the API has them, and each code with what it means. */
@ApplicationScoped
class Labels {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    private static final Map<String, String> CODE_LISTS = Map.ofEntries(
            Map.entry("gender", "genders"), Map.entry("originGroup", "origin-groups"),
            Map.entry("qualification", "qualifications"), Map.entry("ageBand", "age-bands"),
            Map.entry("targetGroups", "target-groups"), Map.entry("labourAccess", "labour-access"),
            Map.entry("languageLevel", "language-levels"), Map.entry("sector", "sectors"),
            Map.entry("occupation", "occupations"), Map.entry("referenceOccupation", "occupations"),
            Map.entry("qualificationAdequate", "qualification-adequacy"), Map.entry("district", "districts"),
            Map.entry("startedDistrict", "districts"), Map.entry("endedDistrict", "districts"),
            Map.entry("fromDistrict", "districts"), Map.entry("toDistrict", "districts"),
            Map.entry("endReason", "end-reasons"), Map.entry("endKind", "end-kinds"), Map.entry("reason", "end-reasons"),
            Map.entry("retentionStatus", "retention-statuses"), Map.entry("type", "activity-types"),
            Map.entry("channel", "activity-channels"), Map.entry("purpose", "access-purposes"));

    private final ObjectMapper json;

    Labels(ObjectMapper json) {
        this.json = json;
    }

    /** A code and what it means. */
    record Meant(String code, String de, String en) {
    }

    Map<String, Object> of(PersonalPart part, String row) {
        try {
            return members(part, json.readValue(row, new TypeReference<Map<String, Object>>() {
            }));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> members(PersonalPart part, Map<String, Object> row) {
        Map<String, Object> members = new LinkedHashMap<>();
        String changed = row.get("pointer") instanceof String pointer ? pointer.substring(pointer.lastIndexOf('/') + 1) : null;
        row.forEach((column, value) -> {
            String name = UNDERSCORE.matcher(column).replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
            members.put(name, meant(part, changed != null && !name.equals("pointer") ? changed : name, value));
        });
        return members;
    }

    private @Nullable Object meant(PersonalPart part, String name, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> meant(part, name, each)).toList();
        }
        if (value instanceof Map<?, ?> nested) {
            Map<String, Object> members = new LinkedHashMap<>();
            nested.forEach((key, member) -> members.put((String) key, member));
            return members(part, members);
        }
        return value instanceof String text ? code(part, name, text).<Object> map(code -> new Meant(text, code.label().de(),
                code.label().en())).orElse(text) : value;
    }

    private static Optional<Code> code(PersonalPart part, String name, String text) {
        return Optional.ofNullable(part.codeLists().getOrDefault(name, CODE_LISTS.get(name))).flatMap(CodeLists::find)
                .flatMap(list -> list.find(text));
    }
}
