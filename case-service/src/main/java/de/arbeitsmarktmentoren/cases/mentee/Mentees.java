package de.arbeitsmarktmentoren.cases.mentee;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class Mentees implements PanacheRepositoryBase<Mentee, UUID> {

    /**
     * The mentee, locked until the transaction ends: whatever concerns several cases of one person happens one after the other.
     */
    public Optional<Mentee> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
