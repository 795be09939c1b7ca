package de.arbeitsmarktmentoren.cases.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/** Runs this replica's relay for as long as the service lives; no error ends it. */
@ApplicationScoped
class RelayThread {

    private static final Logger LOG = Logger.getLogger(RelayThread.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OutboxRelay relay;
    private final OutboxSignal signal;
    private final boolean enabled;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;
    private Duration pause = SHORTEST_PAUSE;

    RelayThread(@io.quarkus.agroal.DataSource("relay") DataSource database, OutboxConfig config, Clock clock,
            OutboxSignal signal,
            @Identifier("default-kafka-broker") Map<String, Object> connection) {
        OutboxConfig.Relay relayConfig = config.relay();
        Broker broker = new Broker(connection, relayConfig.transactionalId(), config.topic());
        this.relay = new OutboxRelay(new RelayStore(database, relayConfig.lease(), relayConfig.batch()), broker::open,
                relayConfig, clock);
        this.signal = signal;
        this.enabled = relayConfig.enabled();
    }

    boolean isLeader() {
        return relay.isLeader();
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        signal.ring();
        thread.join(PATIENCE.toMillis());
    }

    private void run() {
        try {
            while (!stopping) {
                signal.await(stepOrPause());
            }
            relay.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warnf("outbox: the lease was not given back (%s); it runs out by itself", e.getClass().getSimpleName());
        }
    }

    private Duration stepOrPause() throws InterruptedException {
        try {
            Duration wait = relay.step();
            pause = SHORTEST_PAUSE;
            return wait;
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            // An Error too (no memory, no native library for zstd): a relay that is dead while the service lives would tell nobody.
            LOG.warnf("outbox: publishing goes on in %d ms, events are kept (%s)", pause.toMillis(),
                    e.getClass().getSimpleName());
            LOG.debug("outbox: cause", e);
            return longer();
        }
    }

    private Duration longer() {
        Duration now = pause;
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return now;
    }
}
