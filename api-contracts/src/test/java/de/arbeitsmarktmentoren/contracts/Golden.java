package de.arbeitsmarktmentoren.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/** The golden files: one plausible event of each type and subject, as it stands on the topic. */
final class Golden {

    private Golden() {
    }

    static String event(CaseEventType type) {
        return file(type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String event(Subject subject) {
        return file(subject.name().toLowerCase(Locale.ROOT));
    }

    static String file(String name) {
        String path = "/golden/" + name + ".json";
        try (InputStream in = Golden.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
