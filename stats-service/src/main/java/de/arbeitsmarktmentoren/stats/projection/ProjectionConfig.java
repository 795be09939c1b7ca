package de.arbeitsmarktmentoren.stats.projection;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events are counted. */
@ConfigMapping(prefix = "projection")
interface ProjectionConfig {

    /** Off: this replica answers from what others count. */
    @WithDefault("true")
    boolean enabled();

    /** Replicas of one group share the partitions. Another name counts nothing twice, it only fights for positions. */
    @WithDefault("stats-projection")
    String group();

    /** Most records in one transaction; more make it longer, fewer make it cheaper to repeat. */
    @WithDefault("2000")
    int batch();

    /** How long a replica may be silent before its partitions go to others. */
    @WithDefault("10s")
    Duration sessionTimeout();
}
