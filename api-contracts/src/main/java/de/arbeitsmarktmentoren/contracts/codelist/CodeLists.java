package de.arbeitsmarktmentoren.contracts.codelist;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * All code lists of this release, read once from {@code codelists/} on the class path. A list that is missing or malformed
 * stops the start: the class does not load.
 */
public final class CodeLists {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final Map<String, CodeList> LISTS = load();

    private CodeLists() {
    }

    /** The list of that id; asking for one that does not exist is a programming error. */
    public static CodeList get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No code list " + id));
    }

    /** The list of that id, empty if there is none. */
    public static Optional<CodeList> find(String id) {
        return Optional.ofNullable(LISTS.get(id));
    }

    /** Every list, in the order of the index; unmodifiable. */
    public static List<CodeList> all() {
        return List.copyOf(LISTS.values());
    }

    private static Map<String, CodeList> load() {
        Map<String, CodeList> lists = new LinkedHashMap<>();
        for (String id : read("index", String[].class)) {
            lists.put(id, named(id, read(id, CodeList.class)));
        }
        return Collections.unmodifiableMap(lists);
    }

    private static CodeList named(String id, CodeList list) {
        if (!id.equals(list.id())) {
            throw new IllegalStateException("codelists/" + id + ".json calls itself " + list.id());
        }
        return list;
    }

    private static <T> T read(String name, Class<T> type) {
        String path = "/codelists/" + name + ".json";
        try (InputStream in = CodeLists.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path);
            }
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("Code list " + path + ": " + e.getMessage(), e);
        }
    }
}
