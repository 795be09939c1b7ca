package de.arbeitsmarktmentoren.cases.mentoring;

import java.net.URI;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.cases.revision.Revision;

/** Takes a step once for each key and answers with the case as it stands then. */
@ApplicationScoped
class CaseAnswers {

    private final Idempotency idempotency;

    CaseAnswers(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    Response of(Supplier<MentoringCase> step) {
        return idempotency.once(() -> {
            MentoringCase mentoring = step.get();
            return Answer.created(URI.create("/v1/cases/" + mentoring.id()), CaseView.of(mentoring))
                    .withEtag(Revision.of(mentoring.version()));
        });
    }
}
