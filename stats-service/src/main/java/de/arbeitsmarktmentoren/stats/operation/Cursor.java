package de.arbeitsmarktmentoren.stats.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

import jakarta.ws.rs.BadRequestException;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.projection.DeadLetter.Place;

/** Where a page of letters ended, as text that clients hand back as it is. */
final class Cursor {

    private static final String SEPARATOR = ",";
    private static final int PARTS = 4;

    private Cursor() {
    }

    static String of(Place place) {
        String text = String.join(SEPARATOR, place.firstSeen().toString(), String.valueOf(place.partition()),
                String.valueOf(place.offset()), place.topic());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** @throws BadRequestException if it is not one of ours */
    static @Nullable Place read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split(SEPARATOR, PARTS);
            return new Place(Instant.parse(parts[0]), parts[3], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new BadRequestException(e);
        }
    }
}
