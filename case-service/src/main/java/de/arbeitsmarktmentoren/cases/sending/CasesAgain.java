package de.arbeitsmarktmentoren.cases.sending;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.cases.mentoring.CaseReferences;
import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import de.arbeitsmarktmentoren.cases.outbox.Told;

/** Sends cases again, in the order of their references: those that are erased too, which have no id any more. */
@ApplicationScoped
class CasesAgain {

    private final CaseReferences cases;
    private final Told told;
    private final Outbox outbox;

    CasesAgain(CaseReferences cases, Told told, Outbox outbox) {
        this.cases = cases;
        this.told = told;
        this.outbox = outbox;
    }

    int count(Part part) {
        return chosen(part, told.references("", Integer.MAX_VALUE)).size();
    }

    /** The next cases; empty if there are none left. */
    Optional<Chunk> send(Part part, String after, int most) {
        List<UUID> next = told.references(after, most);
        List<UUID> chosen = chosen(part, next);
        cases.lock(chosen);
        chosen.forEach(outbox::sendAgain);
        return next.isEmpty() ? Optional.empty() : Optional.of(new Chunk(chosen.size(), next.get(next.size() - 1).toString()));
    }

    private static List<UUID> chosen(Part part, List<UUID> references) {
        return references.stream().filter(each -> part.includes(Told.partitionOf(each))).toList();
    }
}
