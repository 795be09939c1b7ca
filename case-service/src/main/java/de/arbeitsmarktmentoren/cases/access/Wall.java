package de.arbeitsmarktmentoren.cases.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * The database's own wall around what belongs to projects. It stands by itself, for whoever sent the request; jobs, which
 * nobody sent, see nothing until they open it. Commands that must touch a person's cases in other projects open it after their
 * own check; reading does so only where nothing but a project or a number is shown. ArchUnit keeps the list of them. Each
 * method holds for the rest of the caller's transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Wall {

    private static final String OPEN = "SELECT set_config('cases.projects', '*', true)";

    private static final String STAND_FOR = """
            SELECT set_config('cases.subject', ?, true), set_config('cases.projects', %s, true)"""
            .formatted(Memberships.PROJECTS);

    private final DataSource database;

    Wall(DataSource database) {
        this.database = database;
    }

    /** Every project's. */
    public void open() {
        set(OPEN);
    }

    /** What that subject's memberships open to him, for what a job does on his behalf. */
    public void standFor(String subject) {
        set(STAND_FOR, subject, subject);
    }

    private void set(String setting, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(setting)) {
            for (int index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the wall cannot be moved, SQL state " + e.getSQLState(), e);
        }
    }
}
