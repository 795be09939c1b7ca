package de.arbeitsmarktmentoren.cases;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

import de.arbeitsmarktmentoren.stack.LocalPostgres;

/** What the database holds of a case. */
public final class Records {

    private final DataSource database;

    public Records(DataSource database) {
        this.database = database;
    }

    /** The database as the owner of its tables sees it, whom no wall stops; the service has other roles. */
    public static DataSource owner() {
        Config config = ConfigProvider.getConfig();
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setURL(config.getValue("quarkus.datasource.jdbc.url", String.class));
        owner.setUser(config.getValue("quarkus.flyway.username", String.class));
        owner.setPassword(config.getValue("quarkus.flyway.password", String.class));
        return owner;
    }

    /** Somebody to whom the server itself belongs: for what even the owner of the tables may not. */
    public static DataSource administrator(LocalPostgres postgres) {
        PGSimpleDataSource administrator = new PGSimpleDataSource();
        administrator.setURL(postgres.jdbcUrl("cases"));
        administrator.setUser(postgres.user());
        administrator.setPassword(postgres.password());
        return administrator;
    }

    public long count(String query, Object... parameters) {
        return Long.parseLong(texts(query, parameters).get(0));
    }

    /** The first column of every row. */
    public List<String> texts(String query, Object... parameters) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(query)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            try (var rows = statement.executeQuery()) {
                List<String> texts = new java.util.ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bodies of the events of a case, in the order of their versions. */
    public List<String> eventsOf(String caseId) {
        return texts("SELECT e.body FROM case_event e JOIN mentoring_case c USING (reference) WHERE c.id = ?::uuid"
                + " ORDER BY e.version", caseId);
    }

    public String referenceOf(String caseId) {
        return texts("SELECT reference FROM mentoring_case WHERE id = ?::uuid", caseId).get(0);
    }

    /**
     * Waits until the mentors' capacity has been handed to the outbox, which comes a little after each change of the directory.
     */
    public void awaitCapacityTold() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("SELECT revision - capacity_revision FROM directory_revision") == 0);
    }
}
