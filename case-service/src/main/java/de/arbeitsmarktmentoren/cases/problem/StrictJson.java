package de.arbeitsmarktmentoren.cases.problem;

import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;

import io.quarkus.jackson.ObjectMapperCustomizer;

/** Takes JSON as it stands and guesses nothing: one value, each member once, no type in place of another, no depths. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /** Levels of objects and lists. */
    static final int DEEPEST = 20;

    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_NAME = 200;
    private static final List<CoercionInputShape> SCALARS = List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer,
            CoercionInputShape.Float, CoercionInputShape.String, CoercionInputShape.EmptyString);

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory().setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER).maxNameLength(LONGEST_NAME).build());
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        refuseInPlaceOf(LogicalType.Textual, json);
        refuseInPlaceOf(LogicalType.Boolean, json);
    }

    private static void refuseInPlaceOf(LogicalType type, ObjectMapper json) {
        SCALARS.forEach(shape -> json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail));
    }
}
