package de.arbeitsmarktmentoren.stats.projection;

import java.time.Instant;

/** What an audit found, and when. */
public record AuditReport(Instant at, AuditResult result) {
}
