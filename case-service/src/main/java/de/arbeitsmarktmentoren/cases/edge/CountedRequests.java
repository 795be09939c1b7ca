package de.arbeitsmarktmentoren.cases.edge;

import java.util.Set;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;

/**
 * Requests are counted under nothing that a caller can make up: metrics are kept, and each new value takes memory. What is
 * refused before it has reached an operation has no path of its own, and a method that HTTP does not know is another.
 */
@Singleton
class CountedRequests {

    private static final String METHOD = "method";
    private static final String PATH = "uri";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Produces
    @Singleton
    MeterFilter withoutWhatCallersWrote() {
        return new MeterFilter() {

            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().startsWith("http.server.")
                        ? id.replaceTags(id.getTags().stream().map(tag -> counted(tag, isRefused(id))).toList())
                        : id;
            }
        };
    }

    private static Tag counted(Tag tag, boolean refused) {
        return switch (tag.getKey()) {
            case METHOD -> METHODS.contains(tag.getValue()) ? tag : Tag.of(METHOD, "OTHER");
            case PATH -> refused && isWrittenByTheCaller(tag.getValue()) ? Tag.of(PATH, "REFUSED") : tag;
            default -> tag;
        };
    }

    private static boolean isRefused(Meter.Id id) {
        String status = id.getTag("status");
        return status != null && status.startsWith("4");
    }

    /** A template of an operation has a place for what differs; a path without one may be of an operation or not. */
    private static boolean isWrittenByTheCaller(String path) {
        return path.startsWith("/") && !path.contains("{");
    }
}
