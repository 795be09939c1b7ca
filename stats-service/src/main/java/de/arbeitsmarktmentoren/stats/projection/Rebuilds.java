package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import de.arbeitsmarktmentoren.stats.cells.Cells;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;

/** Rebuilds of the figures, for operators: whichever replica is asked, it speaks of the one that runs in any of them. */
@ApplicationScoped
public class Rebuilds {

    private final Database database;
    private final RebuildRunner runner;

    @Inject
    Rebuilds(ProjectionConfig config, DataSource database, @Identifier("default-kafka-broker") Map<String, Object> connection) {
        this(database, new RebuildRunner(new Projector(database), new EventConsumers(config, connection)::alone,
                Projection.TOPICS));
    }

    Rebuilds(DataSource database, RebuildRunner runner) {
        this.database = new Database(database);
        this.runner = runner;
    }

    /**
     * Begins to fill a new generation. What could be gone back to until now is removed.
     *
     * @return its number
     * @throws RebuildRunning if there is one
     */
    public int start() {
        return database.ask(connection -> runner.rebuild(Rebuilds::add));
    }

    /**
     * Goes back: lets a previous generation catch up with what has happened since, and take over as a rebuilt one would.
     *
     * @throws NoSuchGeneration unless it answered once, and was filled by this release's definition of the figures
     * @throws RebuildRunning if there is one
     */
    public void goBack(int generation) {
        database.ask(connection -> runner.rebuild(held -> previous(held, generation)));
    }

    /** The newest, whatever came of it. */
    public Optional<RebuildReport> newest() {
        return database.ask(connection -> RebuildRows.find(connection, null));
    }

    /** That of a generation. */
    public Optional<RebuildReport> find(int generation) {
        return database.ask(connection -> RebuildRows.find(connection, generation));
    }

    /**
     * Lets a generation that differs take over; whoever runs the rebuild does so within a second or some.
     *
     * @throws RebuildNotCompared unless it waits for this
     */
    public void flip(int generation) {
        database.ask(connection -> flip(connection, generation));
    }

    /**
     * Removes a generation that does not answer: one being filled, a leftover, or the one that could be gone back to.
     *
     * @throws NoSuchGeneration if there is none, or it answers
     * @throws RebuildRunning if another one is being filled
     */
    public void discard(int generation) {
        database.ask(connection -> discard(connection, generation));
    }

    /** All there are, the oldest first. */
    public List<Generation> generations() {
        return database.ask(Generations::all);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        runner.stop();
    }

    private static int add(Connection connection) throws SQLException {
        int generation = Generations.add(connection);
        RebuildRows.add(connection, generation);
        return generation;
    }

    private static int previous(Connection connection, int generation) throws SQLException {
        Generations.find(connection, generation).filter(Generation::isPrevious)
                .filter(it -> it.function().equals(Cells.FUNCTION)).orElseThrow(NoSuchGeneration::new);
        RebuildRows.add(connection, generation);
        return generation;
    }

    private static boolean flip(Connection connection, int generation) throws SQLException {
        RebuildReport report = RebuildRows.find(connection, generation).orElseThrow(NoSuchGeneration::new);
        if (report.state() != RebuildState.COMPARED
                || !RebuildRows.want(connection, generation, RebuildOrder.FLIP, RebuildState.COMPARED)) {
            throw new RebuildNotCompared();
        }
        return true;
    }

    private boolean discard(Connection connection, int generation) throws SQLException {
        if (RebuildRows.find(connection, generation).filter(it -> !it.state().isOver()).isPresent()) {
            return RebuildRows.want(connection, generation, RebuildOrder.DISCARD, RebuildState.FILLING,
                    RebuildState.COMPARED);
        }
        runner.remove(held -> removable(held, generation));
        return true;
    }

    private static int removable(Connection connection, int generation) throws SQLException {
        Generations.find(connection, generation).filter(it -> !it.answers()).orElseThrow(NoSuchGeneration::new);
        RebuildRows.discarded(connection, generation);
        return generation;
    }
}
