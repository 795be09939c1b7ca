package de.arbeitsmarktmentoren.cases.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.access.Purpose;
import de.arbeitsmarktmentoren.cases.edge.RequestNumber;
import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.idempotency.Witness;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** What is being done just now: an operation of the API, or a job that has said its name. */
@ApplicationScoped
public class Doing implements Witness {

    private final Undertaking undertaking;
    private final CurrentVertxRequest http;
    private final Caller caller;

    Doing(Undertaking undertaking, CurrentVertxRequest http, Caller caller) {
        this.undertaking = undertaking;
        this.http = http;
        this.caller = caller;
    }

    /** What follows in this transaction is done by that job and not because of a request. */
    public void job(String name) {
        undertaking.job(name);
    }

    @Override
    public <T> T takenDown(Supplier<T> command) {
        int before = undertaking.written();
        T answer = command.get();
        if (undertaking.written() == before) {
            throw new IllegalStateException("a command has told the audit nothing");
        }
        return answer;
    }

    void wrote() {
        undertaking.wrote();
    }

    /** The situation of whoever sent the request in hand. */
    Situation now() {
        return now(caller.subject());
    }

    /** @throws IllegalStateException for a job that has not said its name */
    Situation now(String subject) {
        String job = undertaking.job();
        return job != null ? new Situation(subject, List.of(), job, null, null, null)
                : request().map(request -> now(request, subject, roles(), purpose())).orElseThrow(
                        () -> new IllegalStateException("a job that is taken down must say its name"));
    }

    /**
     * The situation of somebody who is turned away; empty where no operation was asked for.
     *
     * @param known whether the token says who it is
     */
    Optional<Situation> refused(boolean known) {
        return request().filter(request -> request.getTarget() != null).map(
                request -> known ? now(request, caller.subject(), roles(), purpose())
                        : now(request, null, List.of(), Optional.empty()));
    }

    private Situation now(ResteasyReactiveRequestContext request, @Nullable String subject, List<String> roles,
            Optional<Purpose> purpose) {
        return new Situation(subject, roles, operation(request), purpose.map(Purpose::code).orElse(null),
                purpose.map(Purpose::reference).orElse(null), RequestNumber.of(http.getCurrent()));
    }

    /** What is no purpose is none: a refused request may bring anything, and the audit must not hold it. */
    private Optional<Purpose> purpose() {
        try {
            return caller.purpose();
        } catch (InvalidFields e) {
            return Optional.empty();
        }
    }

    private List<String> roles() {
        return caller.roles().stream().sorted().toList();
    }

    private static Optional<ResteasyReactiveRequestContext> request() {
        return Arc.container().requestContext().isActive() ? Optional.ofNullable(CurrentRequestManager.get())
                : Optional.empty();
    }

    private static String operation(ResteasyReactiveRequestContext request) {
        return request.getTarget().getLazyMethod().getMethod().getAnnotation(Operation.class).operationId();
    }
}
