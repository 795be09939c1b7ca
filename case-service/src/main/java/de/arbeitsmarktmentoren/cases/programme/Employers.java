package de.arbeitsmarktmentoren.cases.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

/** Who gives work or training. Each method joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Employers {

    private static final int MOST_DUPLICATES = 10;
    private static final String CODE = "E-[0-9]{6,9}";

    private static final String KEEP = """
            INSERT INTO person.employer_change
            SELECT code, version, ?2, name, sector, district, size_class, ?3, ?4 FROM person.employer WHERE code = ?1""";

    private static final String CHANGES = """
            SELECT version, valid_from, name, sector, district, size_class, recorded_at, recorded_by
            FROM person.employer_change WHERE code = ?1 ORDER BY version""";

    private final EntityManager entities;

    Employers(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(TxType.SUPPORTS)
    boolean has(String code) {
        return code.matches(CODE) && !entities.createQuery("select e.code from Employer e where e.code = :code", String.class)
                .setParameter("code", code).getResultList().isEmpty();
    }

    /** The employer with all that was ever said of him. */
    Optional<Entry<EmployerState>> find(String code) {
        if (!code.matches(CODE)) {
            return Optional.empty();
        }
        List<Change<EmployerState>> changes = entities.unwrap(Session.class).createNativeQuery(CHANGES, Tuple.class)
                .setParameter(1, code)
                .getResultStream().map(Employers::change).toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(Entry.changing(code, changes));
    }

    /** The employer, locked until the transaction ends. */
    Optional<Employer> forChange(String code) {
        return code.matches(CODE) ? Optional.ofNullable(entities.find(Employer.class, code, LockModeType.PESSIMISTIC_WRITE))
                : Optional.empty();
    }

    /** The next that is free; one that a command which failed had taken is never given again. */
    String newCode() {
        Number next = (Number) entities.createNativeQuery("select nextval('person.employer_number')").getSingleResult();
        return "E-%06d".formatted(next.longValue());
    }

    /** Codes of some others with the same name, in their order. */
    List<String> withNameOf(Employer employer) {
        return entities.createQuery("select e.code from Employer e where e.nameKey = :key and e.code <> :code order by e.code",
                String.class).setParameter("key", EmployerName.key(employer.state().name()))
                .setParameter("code", employer.code()).setMaxResults(MOST_DUPLICATES).getResultList();
    }

    /** Keeps the employer as it is now, and that it is so from that day on. */
    void keep(Employer employer, LocalDate from, Instant recordedAt, String recordedBy) {
        entities.persist(employer);
        entities.flush();
        entities.createNativeQuery(KEEP).setParameter(1, employer.code()).setParameter(2, from).setParameter(3, recordedAt)
                .setParameter(4, recordedBy).executeUpdate();
    }

    private static Change<EmployerState> change(Tuple change) {
        EmployerState state = new EmployerState(change.get("name", String.class), change.get("sector", String.class),
                change.get("district", String.class), change.get("size_class", String.class));
        return new Change<>(change.get("version", Long.class),
                new Period<>(change.get("valid_from", LocalDate.class), null, state),
                change.get("recorded_at", Instant.class), change.get("recorded_by", String.class));
    }
}
