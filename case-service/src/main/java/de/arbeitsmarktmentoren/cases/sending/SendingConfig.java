package de.arbeitsmarktmentoren.cases.sending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How fast things are sent again. */
@ConfigMapping(prefix = "sending")
interface SendingConfig {

    /** Cases looked at in one transaction; so many are locked at most, and a command on one of them waits for all. */
    @WithDefault("200")
    int atOnce();

    /** No more are added while so many events wait to be published; the next command's event comes behind these. */
    @WithDefault("1000")
    int backlog();
}
