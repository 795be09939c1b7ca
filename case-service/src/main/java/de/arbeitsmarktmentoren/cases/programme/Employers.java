package de.arbeitsmarktmentoren.cases.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Who gives work or training. Each method joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Employers {

    private static final String KEEP = """
            INSERT INTO person.employer_change
            SELECT code, version, ?2, name, sector, district, size_class, ?3, ?4 FROM person.employer WHERE code = ?1""";

    private static final String CODE = "E-[0-9]{6,9}";

    private final EntityManager entities;

    Employers(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(TxType.SUPPORTS)
    boolean has(String code) {
        return code.matches(CODE) && !entities.createQuery("select e.code from Employer e where e.code = :code", String.class)
                .setParameter("code", code).getResultList().isEmpty();
    }

    Optional<Employer> find(String code) {
        return Optional.ofNullable(entities.find(Employer.class, code));
    }

    /** The employer, locked until the transaction ends. */
    Optional<Employer> forChange(String code) {
        return Optional.ofNullable(entities.find(Employer.class, code, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The next that is free; one that a command which failed had taken is never given again. */
    String newCode() {
        Number next = (Number) entities.createNativeQuery("select nextval('person.employer_number')").getSingleResult();
        return "E-%06d".formatted(next.longValue());
    }

    /** Codes of those with the same name, in their order. */
    List<String> withNameOf(Employer employer) {
        return entities.createQuery("select e.code from Employer e where e.nameKey = :key and e.code <> :code order by e.code",
                String.class).setParameter("key", EmployerName.key(employer.state().name()))
                .setParameter("code", employer.code()).setMaxResults(10).getResultList();
    }

    /** Keeps the employer as it is now, and how it is from that day on. */
    void keep(Employer employer, LocalDate from, Instant recordedAt, String recordedBy) {
        entities.persist(employer);
        entities.flush();
        entities.createNativeQuery(KEEP).setParameter(1, employer.code()).setParameter(2, from).setParameter(3, recordedAt)
                .setParameter(4, recordedBy).executeUpdate();
    }
}
