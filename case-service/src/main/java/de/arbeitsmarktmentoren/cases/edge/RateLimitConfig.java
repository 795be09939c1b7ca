package de.arbeitsmarktmentoren.cases.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests one client may send to one replica. */
@ConfigMapping(prefix = "rate-limit")
interface RateLimitConfig {

    /** Requests a second that a client may go on sending. */
    @WithDefault("50")
    int perSecond();

    /** Requests that a client who was silent may send at once. */
    @WithDefault("200")
    int burst();

    /** Clients that are remembered; a few hundred bytes each. Whoever was silent longest is forgotten first and starts anew. */
    @WithDefault("20000")
    int clients();
}
