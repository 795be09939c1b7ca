/**
 * Events leave the service here: {@code Outbox} writes them in the caller's transaction, {@code OutboxRelay}
 * publishes them in the order of each key, whatever the topic. Knows no feature; nobody else knows Kafka.
 */
@NullMarked
package de.arbeitsmarktmentoren.cases.outbox;

import org.jspecify.annotations.NullMarked;
