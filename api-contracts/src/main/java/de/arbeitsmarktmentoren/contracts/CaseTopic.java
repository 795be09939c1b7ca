package de.arbeitsmarktmentoren.contracts;

import java.util.Map;

/**
 * The one topic that leads from the cases to the figures. Its key is the case reference, its value a
 * {@link CaseEvent}, its headers CloudEvents 1.0 in binary mode.
 */
public final class CaseTopic {

    public static final String NAME = "mentoring.case-events.v1";

    /** Never changed: a case stays in one partition for ever, which is what lets the projection fence by partition. */
    public static final int PARTITIONS = 12;

    /** Larger records are refused by the outbox, so that none of them can block the relay. */
    public static final int MAX_RECORD_BYTES = 65_536;

    /** Header {@code ce_type}: what happened, see {@link CaseEventType#typeName()}, or {@link Heartbeat#TYPE_NAME}. */
    public static final String HEADER_TYPE = "ce_type";

    /** Header {@code ce_id}: unique per event, the same when it is published again. */
    public static final String HEADER_ID = "ce_id";

    /** Header {@code ce_source}: {@link #SOURCE}. */
    public static final String HEADER_SOURCE = "ce_source";

    /** Who speaks: the case service, always. */
    public static final String SOURCE = "urn:arbeitsmarktmentoren:case-service";

    /** Header {@code ce_time}: when the step was recorded, an ISO 8601 instant. */
    public static final String HEADER_TIME = "ce_time";

    /** Header {@code ce_specversion}. */
    public static final String HEADER_SPEC_VERSION = "ce_specversion";

    /** Header {@code content-type}. */
    public static final String HEADER_CONTENT_TYPE = "content-type";

    /**
     * Compacted, because the last record of each key rebuilds every figure. Late compaction (7 to 14 days) leaves
     * the way of a case readable for a while; tombstones stay for 30 days, longer than any consumer may be away.
     */
    public static final Map<String, String> CONFIG = Map.of(
            "cleanup.policy", "compact",
            "min.compaction.lag.ms", "604800000",
            "max.compaction.lag.ms", "1209600000",
            "delete.retention.ms", "2592000000",
            "segment.ms", "86400000",
            "max.message.bytes", "131072",
            "message.timestamp.type", "CreateTime");

    private CaseTopic() {
    }
}
