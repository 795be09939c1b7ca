package de.arbeitsmarktmentoren.cases.support;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How something was before each of its changes. Notes are not among it: what was taken out of a note is forgotten. */
@ApplicationScoped
class EarlierVersions {

    private final EntityManager entities;
    private final ObjectMapper json;

    EarlierVersions(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Before a change, with what is about to be changed. */
    void keep(UUID id, Recording recording, Object content) {
        entities.createNativeQuery("insert into person.earlier_version (id, version, recorded_at, recorded_by, content)"
                + " values (?1, ?2, ?3, ?4, cast(?5 as jsonb))").setParameter(1, id).setParameter(2, recording.version())
                .setParameter(3, recording.recordedAt()).setParameter(4, recording.recordedBy())
                .setParameter(5, written(content)).executeUpdate();
    }

    /** The latest first. */
    List<EarlierVersionView> of(UUID id) {
        List<?> rows = entities.createNativeQuery("select version, recorded_at, recorded_by, cast(content as text)"
                + " from person.earlier_version where id = ?1 order by version desc").setParameter(1, id).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new EarlierVersionView(((Number) row[0]).longValue(),
                (Instant) row[1], (String) row[2], read((String) row[3]))).toList();
    }

    private String written(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> read(String content) {
        try {
            return json.readValue(content, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
