package de.arbeitsmarktmentoren.cases.support;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import de.arbeitsmarktmentoren.cases.mentoring.CaseChanged;
import de.arbeitsmarktmentoren.cases.mentoring.Facts;
import de.arbeitsmarktmentoren.cases.mentoring.PlacementFact;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectKey;

/**
 * Keeps support true when a case changes, in the transaction of the step: activities are where the case was on their day,
 * placements count for their employer, and a case that is void counts for nobody.
 */
@ApplicationScoped
class ChangedCases {

    private final EntityManager entities;
    private final SupportEvents events;

    ChangedCases(EntityManager entities, SupportEvents events) {
        this.entities = entities;
        this.events = events;
    }

    void follow(@Observes CaseChanged change) {
        Set<SubjectKey> touched = new TreeSet<>(placementsThatDiffer(change.before(), change.after()));
        if (change.before().filter(before -> moves(before, change.after())).isPresent()) {
            activitiesOf(change.caseId()).forEach(activity -> touched.addAll(follow(activity, change.after())));
        }
        events.publish(touched);
    }

    private static boolean moves(Facts before, Facts after) {
        return before.voided() != after.voided() || !before.start().equals(after.start())
                || !before.transfers().equals(after.transfers());
    }

    private List<Activity> activitiesOf(UUID caseId) {
        return entities.createQuery("select a from Activity a where a.caseId = ?1 and a.recording.voided = false order by a.id",
                Activity.class).setParameter(1, caseId).getResultList();
    }

    /** Where it was counted and where it is now; nothing that stays as it was is told again. */
    private static Set<SubjectKey> follow(Activity activity, Facts after) {
        Set<SubjectKey> touched = activity.countedIn();
        Place place = after.placeOn(activity.heldOn());
        if (!place.equals(activity.place())) {
            activity.moveTo(place);
            touched.addAll(activity.countedIn());
        }
        return touched;
    }

    /** By how often each stands there: nothing forbids two that are alike. */
    static List<SubjectKey> placementsThatDiffer(Optional<Facts> before, Facts after) {
        List<PlacementFact> was = before.map(ChangedCases::counting).orElse(List.of());
        List<PlacementFact> is = counting(after);
        return Stream.concat(was.stream(), is.stream()).distinct().filter(fact -> fact.employer() != null)
                .filter(fact -> Collections.frequency(was, fact) != Collections.frequency(is, fact))
                .map(fact -> Subject.EMPLOYER.of(fact.employer(), YearMonth.from(fact.placedOn()))).toList();
    }

    private static List<PlacementFact> counting(Facts facts) {
        return facts.voided() ? List.of() : facts.placements();
    }
}
