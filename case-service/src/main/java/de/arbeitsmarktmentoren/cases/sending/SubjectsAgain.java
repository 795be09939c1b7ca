package de.arbeitsmarktmentoren.cases.sending;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import de.arbeitsmarktmentoren.cases.outbox.Told;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectKey;

/** Sends the months of a subject again, in the order of their keys. */
@ApplicationScoped
class SubjectsAgain {

    private final Told told;
    private final Outbox outbox;

    SubjectsAgain(Told told, Outbox outbox) {
        this.told = told;
        this.outbox = outbox;
    }

    int count(Subject subject, Part part) {
        return (int) told.keys(subject, "", Integer.MAX_VALUE).stream().filter(key -> part.includes(Told.partitionOf(key)))
                .count();
    }

    /** The next months; empty if there are none left. */
    Optional<Chunk> send(Subject subject, Part part, String after, int most) {
        List<SubjectKey> next = told.keys(subject, after, most);
        List<SubjectKey> chosen = next.stream().filter(key -> part.includes(Told.partitionOf(key))).toList();
        chosen.forEach(outbox::sendAgain);
        return next.isEmpty() ? Optional.empty()
                : Optional.of(new Chunk(chosen.size(), next.get(next.size() - 1).text()));
    }
}
