package de.arbeitsmarktmentoren.stats.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One entry of an {@code Accept} header.
 *
 * @param name such as {@code text/csv}, {@code text/*}, in lower case
 * @param marker value of the parameter that tells two formats of one name apart; null where either will do
 * @param quality how welcome it is, from 0 for not at all to 1
 */
record MediaRange(String name, @Nullable String marker, double quality) {

    private static final Pattern NAME = Pattern.compile("\\*/\\*|[\\w!#$&^.+-]+/(\\*|[\\w!#$&^.+-]+)");
    private static final Pattern QUALITY = Pattern.compile("0(\\.\\d{0,3})?|1(\\.0{0,3})?");
    private static final List<String> MARKERS = List.of("profile", "dialect");

    /** Empty for what is none. */
    static Optional<MediaRange> of(String entry) {
        List<String> parts = Accept.split(entry, ';');
        String name = parts.get(0).strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = parameters(parts.subList(1, parts.size()));
        String quality = parameters.getOrDefault("q", "1");
        if (!NAME.matcher(name).matches() || !QUALITY.matcher(quality).matches()) {
            return Optional.empty();
        }
        String marker = MARKERS.stream().map(parameters::get).filter(value -> value != null).findFirst().orElse(null);
        return Optional.of(new MediaRange(name, marker, Double.parseDouble(quality)));
    }

    private static Map<String, String> parameters(List<String> parts) {
        Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip().replace("\"", ""));
            }
        }
        return parameters;
    }

    boolean holds(Format format) {
        String type = format.mediaType().getType();
        boolean named = List.of("*/*", type + "/*", type + "/" + format.mediaType().getSubtype()).contains(name);
        return named && (marker == null
                || MARKERS.stream().anyMatch(of -> marker.equalsIgnoreCase(format.mediaType().getParameters().get(of))));
    }

    int specificity() {
        int ofTheName = name.equals("*/*") ? 0 : name.endsWith("/*") ? 1 : 2;
        return marker == null ? ofTheName : ofTheName + 3;
    }
}
