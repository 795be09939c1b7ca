package de.arbeitsmarktmentoren.system.access;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import de.arbeitsmarktmentoren.system.Answer;
import de.arbeitsmarktmentoren.system.Call;
import de.arbeitsmarktmentoren.system.access.AccessTable.Row;

/** What the table says of an answer. */
final class Cell {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Function<Call, Answer> caller;

    /** @param caller who got the answer, to ask how it went on */
    Cell(Function<Call, Answer> caller) {
        this.caller = caller;
    }

    String of(Row row, Answer answer) {
        String status = String.valueOf(answer.status());
        if (!answer.isAccepted()) {
            return status;
        }
        return switch (row.operation()) {
            case "startMentorings" -> answer.json().at("/items/0/status").asText();
            case "importMentorings" -> isRefused(answer.id()) ? AccessTable.NOTHING : status;
            default -> row.finds() && isEmpty(answer) ? AccessTable.NOTHING : status;
        };
    }

    private static boolean isEmpty(Answer answer) {
        return answer.isCsv() ? answer.body().lines().count() == 1 : answer.json().required("items").isEmpty();
    }

    /** Not whether nothing was created: a row that became a foreign project's case would not be counted to the uploader. */
    private boolean isRefused(String id) {
        JsonNode seen = await().atMost(PATIENCE).until(() -> caller.apply(Call.get("/v1/imports/" + id)).json(),
                now -> now.path("state").asText().equals("DONE"));
        return seen.required("failed").asInt() > 0;
    }
}
