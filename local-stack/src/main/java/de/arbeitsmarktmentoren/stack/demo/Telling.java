package de.arbeitsmarktmentoren.stack.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** One story on its way into the case service: strictly step by step, each change based on the answer to the one before. */
final class Telling implements Tale {

    private final Map<Integer, String> cases = new HashMap<>();
    private final Map<Integer, String> etags = new HashMap<>();
    private final Map<Integer, String> offers = new HashMap<>();
    private final CaseClient client;
    private final EmployerCodes employers;
    private final Story story;
    private final List<Step> steps;

    private @Nullable String mentee;
    private int told;

    Telling(CaseClient client, EmployerCodes employers, Story story) {
        this.client = client;
        this.employers = employers;
        this.story = story;
        this.steps = story.allSteps();
    }

    @Override
    public boolean isOver() {
        return told == steps.size();
    }

    @Override
    public void next() {
        Step step = steps.get(told);
        String what = step.command().getClass().getSimpleName();
        lookAfterAnotherCase(step, what);
        remember(step, what, delivered(step, what));
        told++;
    }

    /** What was done to one case of a person may have changed another one: whoever comes back to a case reads it first. */
    private void lookAfterAnotherCase(Step step, String what) {
        String id = cases.get(step.mentoring());
        if (id != null && steps.get(told - 1).mentoring() != step.mentoring()) {
            client.get(what, "/v1/cases/" + id).etag().ifPresent(etag -> etags.put(step.mentoring(), etag));
        }
    }

    private Answer delivered(Step step, String what) {
        String path = path(step);
        String body = body(step.command());
        String key = story.idempotencyKey(told);
        String etag = step.command() instanceof Command.Besides ? null : etags.get(step.mentoring());
        Supplier<Answer> post = () -> client.post(what, path, body, key, etag);
        return switch (step.delivery()) {
            case ONCE -> post.get();
            case TWICE -> same(what, post.get(), post.get());
            case IN_PARALLEL -> inParallel(what, post);
        };
    }

    private String body(Command command) {
        return command instanceof Command.Besides besides ? SupportBodies.of(besides, employers) : Bodies.of(command, mentee);
    }

    private static Answer inParallel(String what, Supplier<Answer> post) {
        CompletableFuture<Answer> twin = CompletableFuture.supplyAsync(post);
        Answer answer = post.get();
        try {
            return same(what, answer, twin.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof LoadFailed failed ? failed : e;
        }
    }

    private static Answer same(String what, Answer one, Answer other) {
        if (!one.equals(other)) {
            throw new LoadFailed("The case service answers " + what + " differently when it is sent again with the same key");
        }
        return one;
    }

    private String path(Step step) {
        if (step.command() instanceof Command.Register) {
            return "/v1/mentees";
        }
        if (step.command() instanceof Command.Start) {
            return "/v1/cases";
        }
        return "/v1/cases/" + cases.get(step.mentoring()) + "/" + resource(step);
    }

    private String resource(Step step) {
        Command change = step.command();
        if (change instanceof Command.Place) {
            return "placements";
        }
        if (change instanceof Command.Offer) {
            return "transfer-offers";
        }
        if (change instanceof Command.Transfer transfer) {
            return transfer.offered() ? "transfer-offers/" + offers.get(step.mentoring()) + "/acceptance" : "transfers";
        }
        if (change instanceof Command.Correct) {
            return "corrections";
        }
        if (change instanceof Command.Check) {
            return "retention-checks";
        }
        if (change instanceof Command.Act) {
            return "activities";
        }
        return change instanceof Command.End ? "end" : "voiding";
    }

    private void remember(Step step, String what, Answer answer) {
        if (step.command() instanceof Command.Register) {
            mentee = answer.id(what);
            return;
        }
        if (step.command() instanceof Command.Besides) {
            return;
        }
        if (step.command() instanceof Command.Start) {
            cases.put(step.mentoring(), answer.id(what));
        }
        if (step.command() instanceof Command.Offer) {
            offers.put(step.mentoring(), answer.id(what));
        }
        etags.put(step.mentoring(), answer.etag()
                .orElseThrow(() -> new LoadFailed("The case service answers " + what + " without ETag")));
    }
}
