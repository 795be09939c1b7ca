package de.arbeitsmarktmentoren.stats.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * What a caller accepts. Of the ranges that a format is in, the most specific says how welcome it is; what is no range is
 * passed over.
 */
record Accept(List<MediaRange> ranges) {

    private static final String EVERYTHING = "*/*";

    /** @param header null or blank where everything is welcome */
    static Accept of(@Nullable String header) {
        String accepted = header == null || header.isBlank() ? EVERYTHING : header;
        return new Accept(split(accepted, ',').stream().map(MediaRange::of).flatMap(Optional::stream).toList());
    }

    /** The most welcome; of equals that which is named first, and then that which is offered first. */
    Optional<Format> best(List<Format> offered) {
        return offered.stream().map(this::welcome).flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Welcome::quality).thenComparing(Welcome::place, Comparator.reverseOrder()))
                .map(Welcome::format);
    }

    private Optional<Welcome> welcome(Format format) {
        return IntStream.range(0, ranges.size()).filter(place -> ranges.get(place).holds(format)).boxed()
                .max(Comparator.comparingInt(place -> ranges.get(place).specificity()))
                .map(place -> new Welcome(format, ranges.get(place).quality(), place))
                .filter(welcome -> welcome.quality > 0);
    }

    /** Not within quotation marks. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            quoted ^= text.charAt(at) == '"';
            if (!quoted && text.charAt(at) == separator) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private record Welcome(Format format, double quality, int place) {
    }
}
