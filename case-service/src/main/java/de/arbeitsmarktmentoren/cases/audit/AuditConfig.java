package de.arbeitsmarktmentoren.cases.audit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the audit is kept. */
@ConfigMapping(prefix = "audit")
interface AuditConfig {

    /** What has not been sealed can be changed unseen by whoever owns the tables; each seal is a row for ever. */
    @WithDefault("60S")
    Duration sealEvery();
}
