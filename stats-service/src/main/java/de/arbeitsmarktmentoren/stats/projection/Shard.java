package de.arbeitsmarktmentoren.stats.projection;

/**
 * Where a transaction writes: cells are kept per partition, so that partitions never wait for each other's rows.
 *
 * @param revision of the partition's position, which what is told to readers carries
 */
record Shard(int generation, int partition, long revision) {
}
