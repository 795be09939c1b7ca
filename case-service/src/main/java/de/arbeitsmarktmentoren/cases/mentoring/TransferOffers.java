package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.access.Wall;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.mentoring.TransferOffer.Outcome;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Status;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/**
 * Cases on their way to another project: offered by the one that is responsible, accepted or rejected by the one that is asked.
 * Only acceptance changes what happened in the case; every one of these steps raises its version. Each method joins the
 * caller's transaction; see {@link CaseLifecycle} for what steps throw.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class TransferOffers implements PanacheRepositoryBase<TransferOffer, UUID> {

    private static final Set<Step> END_OFFERS = Set.of(Step.END, Step.VOID, Step.CORRECT);

    private final MentoringCases cases;
    private final MenteeCases menteeCases;
    private final CaseSteps steps;
    private final Programme programme;
    private final Clock clock;
    private final Wall wall;

    TransferOffers(MentoringCases cases, MenteeCases menteeCases, CaseSteps steps, Programme programme, Clock clock,
            Wall wall) {
        this.cases = cases;
        this.menteeCases = menteeCases;
        this.steps = steps;
        this.programme = programme;
        this.clock = clock;
        this.wall = wall;
    }

    /** The case, if it is in that scope or offered to a project of it. */
    public Optional<MentoringCase> readable(UUID caseId, Scope scope) {
        return cases.readable(caseId, scope);
    }

    /**
     * The offers of a case, the oldest first; whoever is only asked sees those to himself, for what others said is none of his
     * business.
     *
     * @throws CaseNotFound if the case is not readable in that scope
     */
    public List<TransferOfferView> of(UUID caseId, Scope scope) {
        Place responsible = readable(caseId, scope).orElseThrow(CaseNotFound::new).facts().responsible();
        return find("caseId = ?1 order by offeredAt, id", caseId).stream()
                .filter(offer -> scope.includes(responsible.project()) || scope.includes(offer.toProject())).map(this::view)
                .toList();
    }

    private TransferOfferView view(TransferOffer offer) {
        Long decided = offer.decidedVersion();
        return TransferOfferView.of(offer, steps.noteOf(offer.caseId(), offer.offeredVersion()),
                decided == null ? null : steps.noteOf(offer.caseId(), decided));
    }

    /** @throws TransferAlreadyOffered while another offer is open */
    public Offered offer(Actor actor, UUID caseId, @Nullable String ifMatch, OfferTransfer request) {
        MentoringCase mentoring = steps.forChange(actor, caseId, ifMatch, Step.OFFER_TRANSFER);
        Fields fields = new Fields();
        String project = receiver(fields, request.project(), mentoring);
        String note = fields.note("/note", request.note());
        fields.check();
        if (openOf(caseId).isPresent()) {
            throw new TransferAlreadyOffered();
        }
        TransferOffer offer = new TransferOffer(mentoring, project, clock.instant(), actor.subject());
        persist(offer);
        return new Offered(offer, steps.take(actor, mentoring, fields, Change.noted(Step.OFFER_TRANSFER), note));
    }

    /** By the project that was asked. @throws TransferOfferDecided if the offer is not open any more */
    public Offered accept(Actor actor, UUID caseId, UUID offerId, @Nullable String ifMatch, AcceptTransfer request) {
        MentoringCase mentoring = asked(actor, caseId, offerId, ifMatch, Step.ACCEPT_TRANSFER);
        TransferOffer offer = decided(offerId, Outcome.ACCEPTED, actor, mentoring);
        Fields fields = new Fields();
        LocalDate day = fields.day("/transferredOn", request.transferredOn());
        Optional<Place> place = programme.mentorOf(fields, "/transferredOn", offer.toProject(), "/mentor", request.mentor(),
                day);
        fields.check();
        return new Offered(offer, steps.take(actor, mentoring, fields,
                Change.transfer(day, place.orElseThrow(), String.valueOf(request.mentor())), null));
    }

    /** By the project that was asked. @throws TransferOfferDecided if the offer is not open any more */
    public Offered reject(Actor actor, UUID caseId, UUID offerId, @Nullable String ifMatch, RejectTransfer request) {
        MentoringCase mentoring = asked(actor, caseId, offerId, ifMatch, Step.REJECT_TRANSFER);
        TransferOffer offer = decided(offerId, Outcome.REJECTED, actor, mentoring);
        Fields fields = new Fields();
        fields.missing("/note", request.note());
        String note = fields.note("/note", request.note());
        return new Offered(offer, steps.take(actor, mentoring, fields, Change.noted(Step.REJECT_TRANSFER), note));
    }

    /** By the project that offered. @throws TransferOfferDecided if the offer is not open any more */
    public Offered withdraw(Actor actor, UUID caseId, UUID offerId, @Nullable String ifMatch) {
        MentoringCase mentoring = steps.forChange(actor, caseId, ifMatch, Step.WITHDRAW_TRANSFER);
        if (find("id = ?1 and caseId = ?2", offerId, caseId).count() == 0) {
            throw new CaseNotFound();
        }
        TransferOffer offer = decided(offerId, Outcome.WITHDRAWN, actor, mentoring);
        return new Offered(offer, steps.take(actor, mentoring, new Fields(), Change.noted(Step.WITHDRAW_TRANSFER), null));
    }

    /** An offer stands while the case is open and with the project that offered it. */
    void fall(@Observes CaseChanged changed) {
        if (END_OFFERS.contains(changed.step())) {
            openOf(changed.caseId()).filter(offer -> !stands(offer, changed.after()))
                    .ifPresent(offer -> offer.fall(clock.instant()));
        }
    }

    private static boolean stands(TransferOffer offer, Facts facts) {
        return facts.status() != Status.ENDED && facts.status() != Status.VOIDED
                && facts.responsible().project().equals(offer.fromProject());
    }

    private String receiver(Fields fields, @Nullable String project, MentoringCase mentoring) {
        if (fields.missing("/project", project)) {
            return "";
        }
        if (project.equals(mentoring.project())) {
            fields.refuse("/project", "another-project", "ist schon zuständig; dort wechselt nur der Mentor oder die Mentorin",
                    "is responsible already; within it only the mentor changes");
        } else if (programme.placeOn(project, programme.today()).isEmpty()) {
            fields.refuse("/project", "unknown-project", "dieses Projekt gibt es zurzeit nicht",
                    "there is no such project at present");
        }
        return project;
    }

    /**
     * The case, locked with its person; whether the offer is to the actor is looked at first, for nobody else may learn that
     * there is one.
     */
    private MentoringCase asked(Actor actor, UUID caseId, UUID offerId, @Nullable String ifMatch, Step step) {
        Map<String, Object> values = new HashMap<>(actor.scope().values());
        values.put("id", offerId);
        values.put("case", caseId);
        if (count("id = :id and caseId = :case and " + actor.scope().condition("toProject"), values) == 0) {
            throw new CaseNotFound();
        }
        wall.open();
        Actor anybody = new Actor(actor.subject(), Scope.EVERYTHING);
        return steps.forChange(menteeCases.forChange(anybody, caseId), ifMatch, step).mentoring();
    }

    private TransferOffer decided(UUID offerId, Outcome how, Actor actor, MentoringCase mentoring) {
        TransferOffer offer = findByIdOptional(offerId).orElseThrow(CaseNotFound::new);
        offer.decide(how, clock.instant(), actor.subject(), mentoring);
        return offer;
    }

    private Optional<TransferOffer> openOf(UUID caseId) {
        return find("caseId = ?1 and outcome is null", caseId).firstResultOptional();
    }

    /** An offer and its case after a step. */
    public record Offered(TransferOffer offer, MentoringCase mentoring) {
    }
}
