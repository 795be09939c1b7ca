package de.arbeitsmarktmentoren.cases.sending;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.audit.Kind;
import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import de.arbeitsmarktmentoren.contracts.CaseTopic;

/** Takes orders, and does the next bit of the first. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SendingDesk {

    private final Sendings sendings;
    private final CasesAgain cases;
    private final SubjectsAgain subjects;
    private final Outbox outbox;
    private final Clock clock;
    private final Audit audit;

    SendingDesk(Sendings sendings, CasesAgain cases, SubjectsAgain subjects, Outbox outbox, Clock clock, Audit audit) {
        this.sendings = sendings;
        this.cases = cases;
        this.subjects = subjects;
        this.outbox = outbox;
        this.clock = clock;
        this.audit = audit;
    }

    Sending order(Actor operator, Part part) {
        int total = part.subject().map(subject -> subjects.count(subject, part)).orElseGet(() -> cases.count(part));
        Sending sending = new Sending(operator.subject(), clock.instant(), part, total);
        sendings.persist(sending);
        audit.wrote(operator, new Audited(Kind.SENDING, sending.id().toString(), Set.of()), List.of("/topic", "/partitions"));
        return sending;
    }

    /**
     * One chunk of the order in hand, or its end.
     *
     * @return whether there was one
     */
    boolean proceed(int most) {
        Optional<Sending> claimed = sendings.claim();
        claimed.ifPresent(sending -> send(sending, most).ifPresentOrElse(sending::advance, () -> finish(sending)));
        return claimed.isPresent();
    }

    private Optional<Chunk> send(Sending sending, int most) {
        Part part = sending.part();
        return part.subject().map(subject -> subjects.send(subject, part, sending.doneTo(), most))
                .orElseGet(() -> cases.send(part, sending.doneTo(), most));
    }

    /** Nothing is handed in by the transaction that ends here, which is what asking for a digest wants. */
    private void finish(Sending sending) {
        sending.finish(clock.instant());
        if (sending.part().topic().equals(CaseTopic.NAME)) {
            outbox.askForDigest();
        }
    }
}
