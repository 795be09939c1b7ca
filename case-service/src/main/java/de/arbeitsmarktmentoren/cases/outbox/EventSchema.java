package de.arbeitsmarktmentoren.cases.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import de.arbeitsmarktmentoren.contracts.CaseTopic;

/** The published contract of an event, held against each before it is recorded. */
@ApplicationScoped
class EventSchema {

    private final Schema schema;

    EventSchema() {
        try (InputStream json = CaseTopic.class.getResourceAsStream("/schemas/case-event.v1.schema.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UnpublishableEvent naming the rule */
    void check(byte[] body) {
        if (body.length > CaseTopic.MAX_RECORD_BYTES) {
            throw new UnpublishableEvent("the event is longer than " + CaseTopic.MAX_RECORD_BYTES + " bytes");
        }
        List<Error> errors = schema.validate(new String(body, StandardCharsets.UTF_8), InputFormat.JSON);
        if (!errors.isEmpty()) {
            Error first = errors.get(0);
            throw new UnpublishableEvent(
                    "the event breaks its schema: " + first.getInstanceLocation() + " " + first.getKeyword());
        }
    }
}
