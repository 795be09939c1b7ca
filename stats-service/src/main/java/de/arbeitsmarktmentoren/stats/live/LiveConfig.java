package de.arbeitsmarktmentoren.stats.live;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the figures in memory follow those in the database. */
@ConfigMapping(prefix = "live")
interface LiveConfig {

    /**
     * How long a figure that is counted may be missing from answers, at most; each look costs the database one small read.
     */
    @WithDefault("50ms")
    Duration every();

    /** How long a caller waits at most for what it has seen on another replica. */
    @WithDefault("2s")
    Duration patience();
}
