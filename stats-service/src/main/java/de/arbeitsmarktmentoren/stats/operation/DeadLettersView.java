package de.arbeitsmarktmentoren.stats.operation;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.projection.DeadLetter;

/** A page of dead letters. */
@Schema(name = "DeadLetters")
public record DeadLettersView(
        List<DeadLetterView> letters,
        @Schema(description = "For the parameter after; null on the last page", examples = "MjAyNS0xMS0yMFQwODowMDowMVosMw") @Nullable String nextCursor) {

    /** @param found one more than a page holds, if there are more */
    static DeadLettersView of(List<DeadLetter> found, int limit) {
        List<DeadLetter> page = found.subList(0, Math.min(limit, found.size()));
        return new DeadLettersView(page.stream().map(DeadLetterView::of).toList(),
                found.size() > limit ? Cursor.of(page.get(limit - 1).place()) : null);
    }
}
