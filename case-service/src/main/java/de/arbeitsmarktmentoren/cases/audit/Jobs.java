package de.arbeitsmarktmentoren.cases.audit;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.cases.access.Wall;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Where what nobody sent is done: in a transaction of its own, with the wall open, and taken down under the name of the job.
 */
@ApplicationScoped
public class Jobs {

    private final Wall wall;
    private final Doing doing;

    Jobs(Wall wall, Doing doing) {
        this.wall = wall;
        this.doing = doing;
    }

    /** What the work comes to; if it fails, nothing of it is kept and the failure goes on to whoever asked. */
    public <T> T call(String name, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            wall.open();
            doing.job(name);
            return work.get();
        });
    }

    /** The same for work that comes to nothing. */
    public void run(String name, Runnable work) {
        call(name, () -> {
            work.run();
            return name;
        });
    }
}
