package de.arbeitsmarktmentoren.cases.sending;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class Sendings implements PanacheRepositoryBase<Sending, UUID> {

    /**
     * The one that was ordered first and is not finished, locked until the transaction ends; empty if there is none, or another
     * replica has it in hand. The others wait until it is finished.
     */
    Optional<Sending> claim() {
        return getSession().createNativeQuery("""
                SELECT * FROM sending WHERE finished_at IS NULL AND id = (
                    SELECT id FROM sending WHERE finished_at IS NULL ORDER BY ordered_at, id LIMIT 1)
                FOR UPDATE SKIP LOCKED""", Sending.class).uniqueResultOptional();
    }
}
