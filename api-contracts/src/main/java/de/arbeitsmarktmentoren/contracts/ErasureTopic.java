package de.arbeitsmarktmentoren.contracts;

import java.util.Map;

/**
 * The list of erasures outside the case service's database, so that it outlives a restore of it. Its key is a hash
 * ({@link Erasure#keyOf}), its value an {@link Erasure}. Only the case service reads it.
 */
public final class ErasureTopic {

    public static final String NAME = "mentoring.erasures.v1";

    /** One: there are few, and they are read as a whole. */
    public static final int PARTITIONS = 1;

    /** Compacted and never deleted: whoever is on the list must be erased from every backup that is ever restored. */
    public static final Map<String, String> CONFIG = Map.of(
            "cleanup.policy", "compact",
            "min.compaction.lag.ms", "604800000",
            "max.compaction.lag.ms", "1209600000",
            "delete.retention.ms", "2592000000",
            "segment.ms", "86400000",
            "max.message.bytes", "131072",
            "message.timestamp.type", "CreateTime");

    private ErasureTopic() {
    }
}
