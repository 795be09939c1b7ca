package de.arbeitsmarktmentoren.stats.projection;

/**
 * How far a partition is counted in a generation.
 *
 * @param nextOffset first offset not counted yet
 */
record Position(int generation, String topic, int partition, long nextOffset) {

    Position at(long offset) {
        return new Position(generation, topic, partition, offset);
    }
}
