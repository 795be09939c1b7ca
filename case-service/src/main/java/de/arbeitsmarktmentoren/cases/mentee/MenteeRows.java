package de.arbeitsmarktmentoren.cases.mentee;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.audit.Audited;

/** All rows that are one person. Joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MenteeRows {

    private final Mentees mentees;

    MenteeRows(Mentees mentees) {
        this.mentees = mentees;
    }

    /** @throws MenteeNotFound if there is no such person in that scope */
    public Set<UUID> of(UUID id, Scope scope) {
        mentees.find(id, scope).orElseThrow(MenteeNotFound::new);
        Set<UUID> rows = new TreeSet<>(mentees.mergedInto(id));
        rows.add(id);
        return rows;
    }

    /** The person, for the audit. */
    public Audited audited(UUID id) {
        return mentees.audited(List.of(id)).get(0);
    }
}
