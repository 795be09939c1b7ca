package de.arbeitsmarktmentoren.stats.projection;

import java.time.Instant;

/** What a recount found, and when. */
public record RecountReport(Instant at, RecountResult result) {
}
