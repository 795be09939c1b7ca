package de.arbeitsmarktmentoren.system.access;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import de.arbeitsmarktmentoren.system.Call;

/** How each operation of the statistics service is called so that, if access allows it, it succeeds. */
final class StatsCalls {

    private static final String NO_LETTER = "/v1/operations/dead-letters/mentoring.case-events.v1/0/999999";
    private static final String NO_GENERATION = "/v1/operations/generations/999";
    private static final String NO_REBUILD = "/v1/operations/rebuilds/999";

    private final Map<String, Function<Side, Call>> calls = new HashMap<>();

    StatsCalls() {
        calls.put("codeLists", side -> Call.get("/v1/code-lists"));
        calls.put("codeList", side -> Call.get("/v1/code-lists/genders"));
        calls.put("datasets", side -> Call.get("/v1/datasets"));
        calls.put("dataset", side -> Call.get("/v1/datasets/flows"));
        calls.put("liveData", side -> Call.get("/v1/live/datasets/flows/data?measure=STARTED&project=" + side.project()));
        calls.put("publishedData", side -> Call.get("/v1/datasets/flows/data?measure=STARTED&period=2025"));
        calls.put("liveUpdates", side -> Call.get("/v1/live/updates"));
        calls.put("reconciliation", side -> Call.get("/v1/live/reconciliation"));
        operations();
    }

    Map<String, Function<Side, Call>> byOperation() {
        return Map.copyOf(calls);
    }

    /** Of what is counted wrong there is nothing here: whoever may look is told that there is no such thing. */
    private void operations() {
        calls.put("recount", side -> Call.post("/v1/operations/recount", ""));
        calls.put("lastRecount", side -> Call.get("/v1/operations/recount"));
        calls.put("deadLetters", side -> Call.get("/v1/operations/dead-letters"));
        calls.put("deadLetterReasons", side -> Call.get("/v1/operations/dead-letters/reasons"));
        calls.put("redriveDeadLetters", side -> Call.post("/v1/operations/dead-letters/redrive?reason=MALFORMED", ""));
        calls.put("discardDeadLetter", side -> Call.post(NO_LETTER + "/discard", ""));
        calls.put("redriveDeadLetter", side -> Call.post(NO_LETTER + "/redrive", ""));
        calls.put("digests", side -> Call.get("/v1/operations/digests"));
        calls.put("generations", side -> Call.get("/v1/operations/generations"));
        calls.put("removeGeneration", side -> Call.delete(NO_GENERATION));
        calls.put("returnToGeneration", side -> Call.post(NO_GENERATION + "/return", ""));
        calls.put("startRebuild", side -> Call.post("/v1/operations/rebuilds", ""));
        calls.put("currentRebuild", side -> Call.get("/v1/operations/rebuilds/current"));
        calls.put("rebuild", side -> Call.get(NO_REBUILD));
        calls.put("discardRebuild", side -> Call.delete(NO_REBUILD));
        calls.put("flipRebuild", side -> Call.post(NO_REBUILD + "/flip", ""));
    }
}
