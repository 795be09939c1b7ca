package de.arbeitsmarktmentoren.cases.problem;

import java.sql.SQLException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Failures that pass by themselves: the database is away, busy or gave up waiting for a lock. */
public final class Overload {

    /** Classes of SQL states: connection, rollback by deadlock, resources, lock not available, operator, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

    private Overload() {
    }

    public static boolean in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        String state = failure.getSQLState();
        // The pool's own timeout has no state.
        return state == null || PASSING.contains(state.substring(0, Math.min(2, state.length())));
    }
}
