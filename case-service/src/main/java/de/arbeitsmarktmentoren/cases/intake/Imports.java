package de.arbeitsmarktmentoren.cases.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class Imports implements PanacheRepositoryBase<Import, UUID> {

    /** Files are the business of whoever sent them. */
    Optional<Import> find(UUID id, String reader) {
        return find("id = ?1 and uploadedBy = ?2", id, reader).firstResultOptional();
    }

    /** In the order in which they came. */
    List<Import> unfinished() {
        return list("finishedAt is null order by uploadedAt, id");
    }

    /** @return how many it was */
    int begin(UUID id) {
        return getEntityManager().createNativeQuery("UPDATE import SET started_at = now() WHERE id = ?1 AND started_at IS NULL")
                .setParameter(1, id).executeUpdate();
    }

    /** Does nothing as long as another replica has a row in hand. @return how many it was */
    int finish(UUID id) {
        return getEntityManager().createNativeQuery("""
                UPDATE import SET finished_at = now() WHERE id = ?1 AND finished_at IS NULL
                AND NOT EXISTS (SELECT FROM person.import_row WHERE import_id = ?1 AND outcome IS NULL)""")
                .setParameter(1, id).executeUpdate();
    }

    /** @return how many files were forgotten */
    int forgetOld() {
        return getEntityManager().createNativeQuery("DELETE FROM import WHERE finished_at < now() - cast(?1 AS interval)")
                .setParameter(1, ImportForgetting.KEPT.toString())
                .executeUpdate();
    }
}
