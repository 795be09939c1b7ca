package de.arbeitsmarktmentoren.cases.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.ErasureTopic;
import de.arbeitsmarktmentoren.contracts.Subject;

/** The published contract of each topic, held against every event before it is recorded. */
@ApplicationScoped
class EventSchema {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Map<String, Schema> schemas = new HashMap<>();

    EventSchema() {
        schemas.put(CaseTopic.NAME, read("/schemas/case-event.v1.schema.json"));
        schemas.put(ErasureTopic.NAME, read("/schemas/erasure.v1.schema.json"));
        for (Subject subject : Subject.values()) {
            schemas.put(subject.topic(), read(subject.schema()));
        }
    }

    /** @throws UnpublishableEvent naming the rule */
    void check(NewEvent event) {
        if (event.body().length > CaseTopic.MAX_RECORD_BYTES) {
            throw new UnpublishableEvent("the event is longer than " + CaseTopic.MAX_RECORD_BYTES + " bytes");
        }
        List<Error> errors = schemas.get(event.topic()).validate(new String(event.body(), StandardCharsets.UTF_8),
                InputFormat.JSON);
        if (!errors.isEmpty()) {
            Error first = errors.get(0);
            throw new UnpublishableEvent(
                    "the event breaks its schema: " + first.getInstanceLocation() + " " + first.getKeyword());
        }
    }

    private static Schema read(String path) {
        try (InputStream json = CaseTopic.class.getResourceAsStream(path)) {
            return REGISTRY.getSchema(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
