package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.cases.programme.Programme;

/** Contracts for a later day: agreed, withdrawn, and begun once their day has come. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AgreedPlacements {

    private static final int LONGEST_MONTHS = 24;

    private final MentoringCases cases;
    private final CaseSteps steps;
    private final Programme programme;

    AgreedPlacements(MentoringCases cases, CaseSteps steps, Programme programme) {
        this.cases = cases;
        this.steps = steps;
        this.programme = programme;
    }

    /** See {@link CaseLifecycle} for what it throws. */
    public MentoringCase agree(Actor actor, UUID id, @Nullable String ifMatch, RecordPlacement request) {
        MentoringCase mentoring = steps.forChange(actor, id, ifMatch, Step.AGREE_PLACEMENT);
        Fields fields = new Fields();
        PlacementFact placement = request.read(fields, programme, "");
        checkToCome(fields, placement.placedOn());
        return steps.take(actor, mentoring, fields, Change.agree(new AgreedPlacementFact(UUID.randomUUID(), placement)), null);
    }

    /** @throws CaseNotFound also if the case has no such agreed placement */
    public MentoringCase withdraw(Actor actor, UUID id, @Nullable String ifMatch, UUID agreed) {
        MentoringCase mentoring = steps.forChange(actor, id, ifMatch, Step.WITHDRAW_AGREED_PLACEMENT);
        if (mentoring.facts().agreedPlacements().stream().noneMatch(each -> each.id().equals(agreed))) {
            throw new CaseNotFound();
        }
        return steps.take(actor, mentoring, new Fields(), Change.withdrawAgreed(agreed), null);
    }

    /** Open cases with a placement whose day has come, some of them. */
    List<UUID> due(int most) {
        return cases.getEntityManager().createQuery("select distinct c.id from MentoringCase c join c.agreedPlacements a"
                + " where a.placement.placedOn <= :today and c.status in ('ACTIVE', 'PAUSED', 'AFTERCARE') order by c.id",
                UUID.class).setParameter("today", programme.today()).setMaxResults(most).getResultList();
    }

    /** All that have come in this case; none if somebody else was faster. */
    void begin(UUID id) {
        MentoringCase mentoring = cases.forChange(id, Actor.CLOCK.scope()).orElseThrow(CaseNotFound::new);
        for (AgreedPlacementFact agreed : mentoring.facts().agreedPlacements()) {
            if (Step.BEGIN_PLACEMENT.isAllowedIn(mentoring.status())
                    && !agreed.placement().placedOn().isAfter(programme.today())) {
                steps.take(Actor.CLOCK, mentoring, new Fields(), Change.begin(agreed), null);
            }
        }
    }

    private void checkToCome(Fields fields, LocalDate placedOn) {
        LocalDate today = programme.today();
        if (!fields.accepts("/placedOn")) {
            return;
        }
        if (!placedOn.isAfter(today)) {
            fields.refuse(
                    List.of(Violation.of("/placedOn", "in-future", "muss in der Zukunft liegen; sonst ist es eine Vermittlung",
                            "must lie in the future; else it is a placement").bound(today.plusDays(1))));
        }
        if (placedOn.isAfter(today.plusMonths(LONGEST_MONTHS))) {
            fields.refuse(List.of(Violation.of("/placedOn", "within-24-months", "darf höchstens 24 Monate entfernt sein",
                    "must not be more than 24 months away").bound(today.plusMonths(LONGEST_MONTHS))));
        }
    }
}
