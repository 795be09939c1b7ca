package de.arbeitsmarktmentoren.stats.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is published. */
@ConfigMapping(prefix = "published")
public interface PublishedConfig {

    /** Whether figures of closed years are; if not, nothing is, and whoever asks is told so. */
    @WithDefault("true")
    boolean closedYears();
}
