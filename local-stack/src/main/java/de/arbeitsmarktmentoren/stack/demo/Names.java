package de.arbeitsmarktmentoren.stack.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists of names from which invented people get theirs, by origin group. */
final class Names {

    private static final String LIST = "names.txt";

    private final Map<String, List<String>> names = new HashMap<>();

    Names() {
        read().lines().filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).forEach(words -> names
                .put(words[0] + " " + words[1], List.of(Arrays.copyOfRange(words, 2, words.length))));
    }

    /** @param kind {@code FEMALE}, {@code MALE} or {@code FAMILY} */
    List<String> of(String originGroup, String kind) {
        return names.getOrDefault(originGroup + " " + kind, names.get("OTHER " + kind));
    }

    private static String read() {
        try (InputStream in = Names.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new FileNotFoundException(LIST);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
