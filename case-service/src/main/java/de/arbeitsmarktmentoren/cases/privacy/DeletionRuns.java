package de.arbeitsmarktmentoren.cases.privacy;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.audit.Kind;

/** The table {@code deletion_run}: what came of each run. Joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class DeletionRuns {

    private static final String CLAIM = """
            INSERT INTO deletion_run (id, night, ran_at, ordered_by, dry_run, results)
            VALUES (?1, ?2, ?3, ?4, false, '[]') ON CONFLICT DO NOTHING""";

    private static final String KEEP = """
            INSERT INTO deletion_run (id, ran_at, ordered_by, dry_run, results)
            VALUES (?1, ?2, ?3, ?4, cast(?5 AS jsonb))
            ON CONFLICT (id) DO UPDATE SET results = excluded.results""";

    private static final String FIND = "SELECT ran_at, ordered_by, dry_run, cast(results AS text) FROM deletion_run WHERE id = ?1";

    private final EntityManager entities;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    DeletionRuns(EntityManager entities, Audit audit, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The run of that night, for one replica; empty for the others. */
    Optional<UUID> claim(LocalDate night) {
        UUID id = UUID.randomUUID();
        return entities.createNativeQuery(CLAIM).setParameter(1, id).setParameter(2, night).setParameter(3, clock.instant())
                .setParameter(4, Actor.CLOCK.subject()).executeUpdate() == 1 ? Optional.of(id) : Optional.empty();
    }

    DeletionRunView keep(UUID id, Actor actor, boolean dryRun, List<DeletionRules.Result> results) {
        entities.createNativeQuery(KEEP).setParameter(1, id).setParameter(2, clock.instant())
                .setParameter(3, actor.subject()).setParameter(4, dryRun).setParameter(5, written(results)).executeUpdate();
        audit.wrote(actor, new Audited(Kind.DELETION_RUN, id.toString(), Set.of()),
                results.stream().filter(each -> each.done() > 0).map(each -> "/" + each.rule()).toList());
        return find(id).orElseThrow();
    }

    Optional<DeletionRunView> find(UUID id) {
        List<?> rows = entities.createNativeQuery(FIND).setParameter(1, id).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new DeletionRunView(id, (Instant) row[0], (String) row[1], (Boolean) row[2], read((String) row[3])))
                .findFirst();
    }

    private String written(List<DeletionRules.Result> results) {
        try {
            return json.writeValueAsString(results);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<DeletionRules.Result> read(String results) {
        try {
            return json.readValue(results, new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
