package de.arbeitsmarktmentoren.stats.projection;

/**
 * How far a partition is counted in a generation.
 *
 * @param answers whether that generation is meant to be the one that answers; nothing is counted once that no longer holds
 * @param nextOffset first offset not counted yet
 */
record Position(int generation, boolean answers, String topic, int partition, long nextOffset) {

    Position at(long offset) {
        return new Position(generation, answers, topic, partition, offset);
    }
}
