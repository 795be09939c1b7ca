package de.arbeitsmarktmentoren.cases.access;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** To which projects somebody belongs, as it stands in the database at this moment. */
@ApplicationScoped
public class Memberships {

    /** Codes with commas between them, of the subject that is asked for; no code has a comma in it. */
    static final String PROJECTS = "coalesce((SELECT string_agg(project, ',') FROM membership WHERE subject = ?), '')";

    private final DataSource database;

    Memberships(DataSource database) {
        this.database = database;
    }

    /**
     * What somebody may touch by his memberships alone, whatever his roles are; joins the caller's transaction if there is one.
     */
    public Scope of(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT string_to_array(" + PROJECTS + ", ',')")) {
            statement.setString(1, subject);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new Scope(codes(rows.getArray(1)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("memberships are out of reach, SQL state " + e.getSQLState(), e);
        }
    }

    private static Set<String> codes(Array projects) throws SQLException {
        return Set.of((String[]) projects.getArray());
    }
}
