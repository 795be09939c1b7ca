package de.arbeitsmarktmentoren.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The schemas as any consumer would apply them, formats included. */
enum EventSchema {

    CASE_EVENT("/schemas/case-event.v1.schema.json"),
    HEARTBEAT("/schemas/heartbeat.v1.schema.json"),
    DIGEST("/schemas/digest.v1.schema.json"),
    ERASURE("/schemas/erasure.v1.schema.json"),
    ACTIVITY(Subject.ACTIVITY.schema()),
    CAPACITY(Subject.CAPACITY.schema()),
    EMPLOYER(Subject.EMPLOYER.schema()),
    INTERVIEW(Subject.INTERVIEW.schema());

    private final Schema schema;

    EventSchema(String path) {
        try (InputStream in = EventSchema.class.getResourceAsStream(path)) {
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EventSchema of(Subject subject) {
        return valueOf(subject.name());
    }

    List<String> complaintsAbout(String json) {
        return schema.validate(json, InputFormat.JSON,
                execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Error::toString).toList();
    }
}
