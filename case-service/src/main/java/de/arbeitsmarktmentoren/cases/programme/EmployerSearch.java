package de.arbeitsmarktmentoren.cases.programme;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.Session;

import de.arbeitsmarktmentoren.cases.page.Slice;

/** Finds employers by names that are only roughly known. Joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class EmployerSearch {

    // Of the key of the name: how well the best matching part of it fits (0 to 1). With the operator the index is used; what is
    // contained word by word always fits.
    private static final String SEARCH = """
            SELECT * FROM (
                SELECT code, version, name, sector, district, size_class,
                       round(word_similarity(?1, name_key)::numeric, 4) AS likeness
                FROM person.employer
                WHERE (?1 <% name_key OR name_key LIKE '%' || ?1 || '%') AND (?2 = '' OR district = ?2)
            ) AS found
            WHERE ?3 = '' OR likeness < cast(?4 AS numeric) OR likeness = cast(?4 AS numeric) AND code > ?3
            ORDER BY likeness DESC, code LIMIT ?5""";

    private final EntityManager entities;

    EmployerSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** The best first, among equals in the order of the codes. */
    List<Found> find(String name, Optional<String> district, Slice slice) {
        List<String> after = slice.after().orElse(List.of("0", ""));
        return entities.unwrap(Session.class).createNativeQuery(SEARCH, Tuple.class).setParameter(1, EmployerName.key(name))
                .setParameter(2, district.orElse("")).setParameter(3, after.get(1)).setParameter(4, after.get(0))
                .setParameter(5, slice.rowsToRead()).getResultStream().map(EmployerSearch::found).toList();
    }

    private static Found found(Tuple employer) {
        return new Found(new EmployerView(employer.get("code", String.class), employer.get("version", Long.class),
                employer.get("name", String.class), employer.get("sector", String.class),
                employer.get("district", String.class), employer.get("size_class", String.class)),
                employer.get("likeness").toString());
    }

    /**
     * An employer that fits.
     *
     * @param likeness 0 to 1, four digits
     */
    record Found(EmployerView employer, String likeness) {

        /** What the order goes by. */
        List<String> key() {
            return List.of(likeness, employer.code());
        }
    }
}
