package de.arbeitsmarktmentoren.stats.edge;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;

/**
 * What is refused before it has reached an operation is counted under no path of its own: whoever asked may have written
 * anything into it, and metrics are kept.
 */
@Singleton
class CountedPaths {

    private static final String PATH = "uri";

    @Produces
    @Singleton
    MeterFilter withoutWhatCallersWrote() {
        return new MeterFilter() {

            @Override
            public Meter.Id map(Meter.Id id) {
                return isRefused(id) && isWrittenByTheCaller(id.getTag(PATH)) ? id.replaceTags(
                        id.getTags().stream().map(tag -> tag.getKey().equals(PATH) ? Tag.of(PATH, "REFUSED") : tag).toList())
                        : id;
            }
        };
    }

    private static boolean isRefused(Meter.Id id) {
        String status = id.getTag("status");
        return id.getName().equals("http.server.requests") && status != null && status.startsWith("4");
    }

    /** A template of an operation has a place for what differs; a path without one may be of an operation or not. */
    private static boolean isWrittenByTheCaller(@Nullable String path) {
        return path != null && path.startsWith("/") && !path.contains("{");
    }
}
