package de.arbeitsmarktmentoren.cases.privacy;

import java.time.LocalTime;
import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long people's data are kept, and what is done before a restored system opens. */
@ConfigMapping(prefix = "privacy")
interface PrivacyConfig {

    /**
     * To be set for the first start on a database that was restored, with one replica: before it answers, everybody whom the
     * published list of erasures names is erased again. The start fails if the list cannot be read.
     */
    @WithDefault("false")
    boolean replayErasures();

    Keep keep();

    Run run();

    /** From the reference date of each {@linkplain DeletionRules rule}; shorter ones delete more at the next run. */
    interface Keep {

        /** Longer than a grant may be audited; to be agreed with whoever grants. */
        @WithDefault("P5Y")
        Period person();

        @WithDefault("P1Y")
        Period registration();

        @WithDefault("P2Y")
        Period earlierVersion();

        @WithDefault("P2Y")
        Period contactNote();

        /** Longer than a grant may be audited, as with people. */
        @WithDefault("P5Y")
        Period employerName();

        /** A year at least, or the service does not start: the database itself deletes nothing that is younger. */
        @WithDefault("P2Y")
        Period audit();
    }

    interface Run {

        /** Without it nothing is deleted by itself on this replica. */
        @WithDefault("true")
        boolean enabled();

        /** The hour in Saxony after which the nightly run begins, a quiet one. */
        @WithDefault("03:30")
        LocalTime at();

        /** People erased in one run at most; the others follow the next night. */
        @WithDefault("200")
        int people();
    }
}
