package de.arbeitsmarktmentoren.cases.outbox;

import java.time.Duration;
import java.time.LocalTime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events are published. The broker's address and its security are {@code kafka.*}. */
@ConfigMapping(prefix = "outbox")
interface OutboxConfig {

    Relay relay();

    Topic topic();

    Digest digest();

    interface Relay {

        /** Without it this replica records but never publishes. */
        @WithDefault("true")
        boolean enabled();

        /**
         * The same for all replicas: by it Kafka fences whoever published before. Another one here, and two may publish at
         * once.
         */
        @WithDefault("case-relay")
        String transactionalId();

        /** How long a silent leader keeps its place; must be longer than a send may take (10 s), or two work at once. */
        @WithDefault("15s")
        Duration lease();

        /** How long a committed event of another replica may lie unseen; the own ones are seen at once. */
        @WithDefault("50ms")
        Duration poll();

        /** Events per Kafka transaction at most. */
        @WithDefault("1000")
        int batch();

        /** How often each partition tells that the relay lives. */
        @WithDefault("60s")
        Duration heartbeat();
    }

    interface Topic {

        /** Creates the topics that are not there. Off where an operator does it. */
        @WithDefault("true")
        boolean create();

        /** Copies of each partition, used only when a topic is created. */
        @WithDefault("1")
        short replicas();
    }

    interface Digest {

        /** Without it this replica takes none; without any that does, a reader never learns what it has lost. */
        @WithDefault("true")
        boolean enabled();

        /**
         * The hour in Saxony, a quiet one: events are recorded some tenths of a second later while it is taken. A night that
         * was missed is made up for as soon as a replica looks.
         */
        @WithDefault("03:00")
        LocalTime at();

        /**
         * How often a replica looks whether one is due, after its start for the first time. Longer ones delay also what an
         * operator waits for; after a failure the pauses double, up to an hour.
         */
        @WithDefault("60s")
        Duration look();
    }
}
