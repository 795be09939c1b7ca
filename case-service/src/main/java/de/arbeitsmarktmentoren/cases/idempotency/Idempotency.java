package de.arbeitsmarktmentoren.cases.idempotency;

import java.io.UncheckedIOException;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Runs a command once for each key of a caller. */
@ApplicationScoped
public class Idempotency {

    /** How long an answer is kept; a repetition after that is a new request. */
    public static final Period KEPT = Period.ofDays(3);

    private final CurrentRequest request;
    private final KeptAnswers kept;
    private final ObjectMapper json;
    private final Witness witness;

    Idempotency(CurrentRequest request, KeptAnswers kept, ObjectMapper json, Witness witness) {
        this.request = request;
        this.kept = kept;
        this.json = json;
        this.witness = witness;
    }

    /**
     * One transaction with the key, the command and the answer in it: either all of it is there afterwards or
     * nothing. A command that throws leaves no key, so that the request may be repaired and sent again under the
     * same one.
     *
     * @throws MissingIdempotencyKey if the request has no usable key
     * @throws IdempotencyKeyReused if the key belongs to another request
     * @throws AnswerForgotten if what the request was about has been erased since
     * @throws jakarta.ws.rs.NotFoundException if the caller got an answer and has been taken out of a project since
     * @throws RequestInProgress if a twin has not come to its end in time
     * @throws IllegalStateException for a command of which the audit has heard nothing
     */
    public Response once(Supplier<Answer> command) {
        return once(request.key(), command);
    }

    /**
     * For requests that are refused as a whole before any part of them is done. @throws MissingIdempotencyKey as {@link #once}
     */
    public void checkKey() {
        request.key();
    }

    /**
     * The same for one of several commands of a request, each in a transaction of its own: sent again under the request's key,
     * those that were done are answered as the first time, and those that were refused are tried again.
     *
     * @param item the part of the body that the command is about
     * @param index its place in the request
     */
    public Response onceEach(int index, Object item, Supplier<Answer> command) {
        return once(request.keyOfItem(index, written(item)), command);
    }

    /**
     * No answer that is kept says anything of these any more; nobody can compare a request with one that was about them.
     * Whoever sends such a request again is told so, instead of having it done anew. Joins the caller's transaction.
     *
     * @param ids as they stand in answers
     * @return how many requests had been about them
     */
    public int forget(Set<UUID> ids) {
        return kept.forget(ids);
    }

    private Response once(RequestKey key, Supplier<Answer> command) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<KeptAnswer> earlier = kept.claim(key);
            return earlier.isPresent() ? earlier.get().response().header("Idempotency-Replayed", "true").build()
                    : run(key, command);
        });
    }

    private Response run(RequestKey key, Supplier<Answer> command) {
        Answer answer = witness.takenDown(command);
        KeptAnswer toKeep = new KeptAnswer(answer.status(), answer.location().toString(), answer.etag(),
                written(answer.body()));
        kept.keep(key, toKeep);
        return toKeep.response().build();
    }

    private String written(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
