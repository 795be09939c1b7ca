package de.arbeitsmarktmentoren.stats.operation;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.projection.Generation;

/** One set of figures. */
@Schema(name = "Generation")
public record GenerationView(
        @Schema(examples = "1") int generation,
        @Schema(description = "Definition of the figures that fills it", examples = "cells-1") String cellFunction,
        @Schema(description = "Whether it is the one that answers") boolean answers,
        @Schema(examples = "2025-11-01T08:00:00Z") Instant createdAt,
        @Schema(description = "Until when it answered; one that did can be returned to", examples = "2025-11-20T08:02:00Z") @Nullable Instant answeredUntil) {

    static GenerationView of(Generation generation) {
        return new GenerationView(generation.generation(), generation.function(), generation.answers(), generation.createdAt(),
                generation.answeredUntil());
    }
}
