/**
 * From the topics to facts and cells, each event once: position, facts, cells and dead letters move in one transaction. What
 * may be counted is what the records of the contract accept when an event is read; there is no other validation. Uses
 * {@code cells} and nothing else of this service; the only package that knows Kafka.
 */
@NullMarked
package de.arbeitsmarktmentoren.stats.projection;

import org.jspecify.annotations.NullMarked;
