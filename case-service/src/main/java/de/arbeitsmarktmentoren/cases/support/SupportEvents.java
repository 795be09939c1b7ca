package de.arbeitsmarktmentoren.cases.support;

import java.util.Collection;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import de.arbeitsmarktmentoren.contracts.SubjectKey;

/** Tells the figures what months look like in which something changed. */
@ApplicationScoped
class SupportEvents {

    private final Outbox outbox;
    private final SupportSums sums;

    SupportEvents(Outbox outbox, SupportSums sums) {
        this.outbox = outbox;
        this.sums = sums;
    }

    /** In the order in which all must lock them. What looks as before is not told again. */
    void publish(Collection<SubjectKey> touched) {
        new TreeSet<>(touched).forEach(key -> outbox.append(key, () -> sums.of(key)));
    }
}
