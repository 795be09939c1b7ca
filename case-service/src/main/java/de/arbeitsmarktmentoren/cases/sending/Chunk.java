package de.arbeitsmarktmentoren.cases.sending;

/**
 * What was handed to the outbox in one transaction.
 *
 * @param sent how many lay in the partitions that were asked for
 * @param last of those that were looked at
 */
record Chunk(int sent, String last) {
}
