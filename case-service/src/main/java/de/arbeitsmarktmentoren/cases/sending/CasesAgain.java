package de.arbeitsmarktmentoren.cases.sending;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.cases.mentoring.CaseReferences;
import de.arbeitsmarktmentoren.cases.mentoring.CaseReferences.Known;
import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import de.arbeitsmarktmentoren.cases.outbox.Told;

/** Sends cases again, in the order of their ids. */
@ApplicationScoped
class CasesAgain {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CaseReferences cases;
    private final Outbox outbox;

    CasesAgain(CaseReferences cases, Outbox outbox) {
        this.cases = cases;
        this.outbox = outbox;
    }

    int count(Part part) {
        try (Stream<UUID> references = cases.all()) {
            return (int) references.filter(reference -> part.includes(Told.partitionOf(reference))).count();
        }
    }

    /** The next cases; empty if there are none left. */
    Optional<Chunk> send(Part part, String after, int most) {
        List<Known> next = cases.after(after.isEmpty() ? BEFORE_ALL : UUID.fromString(after), most);
        List<Known> chosen = next.stream().filter(each -> part.includes(Told.partitionOf(each.reference()))).toList();
        cases.lock(chosen.stream().map(Known::caseId).toList());
        chosen.forEach(each -> outbox.sendAgain(each.reference()));
        return next.isEmpty() ? Optional.empty()
                : Optional.of(new Chunk(chosen.size(), next.get(next.size() - 1).caseId().toString()));
    }
}
