package de.arbeitsmarktmentoren.cases.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one client may ask. */
@ConfigMapping(prefix = "rate-limit")
interface RateLimitConfig {

    /** Requests per second that a client may go on sending for ever. */
    @WithDefault("50")
    int perSecond();

    /** Requests that a client may send at once after a while of silence; at least one. */
    @WithDefault("200")
    int burst();

    /**
     * Clients remembered at the same time, some hundred bytes each; who has been silent longest is forgotten and may send a
     * burst again.
     */
    @WithDefault("20000")
    int clients();
}
