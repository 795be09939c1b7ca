package de.arbeitsmarktmentoren.cases.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import jakarta.inject.Singleton;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;

/**
 * Raises the wall on each connection before anybody asks it anything, around what the caller of the request in hand belongs to
 * as the database itself knows it. Without a request there is nothing to see.
 */
@Singleton
class RaisedWall implements AgroalPoolInterceptor {

    private static final String RAISE = """
            SELECT set_config('cases.subject', ?, false), set_config('cases.projects', CASE WHEN ? THEN '*' ELSE %s END, false)"""
            .formatted(Memberships.PROJECTS);

    private final Caller caller;

    RaisedWall(Caller caller) {
        this.caller = caller;
    }

    /** For whom the wall stands. */
    private record Asking(String subject, boolean everything, String member) {

        static final Asking NOBODY = new Asking("", false, "");
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Asking asking = asking();
        try (PreparedStatement raise = connection.prepareStatement(RAISE)) {
            raise.setString(1, asking.subject());
            raise.setBoolean(2, asking.everything());
            raise.setString(3, asking.member());
            raise.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the wall cannot be raised, SQL state " + e.getSQLState(), e);
        }
    }

    private Asking asking() {
        if (!Arc.container().requestContext().isActive() || CurrentRequestManager.get() == null) {
            return Asking.NOBODY;
        }
        try {
            String subject = caller.subject();
            return subject == null ? Asking.NOBODY
                    : new Asking(subject, caller.seesAllProjects(), caller.worksInProjects() ? subject : "");
        } catch (SecurityException e) {
            // No token that can be read: what is refused may still be taken down.
            return Asking.NOBODY;
        }
    }
}
