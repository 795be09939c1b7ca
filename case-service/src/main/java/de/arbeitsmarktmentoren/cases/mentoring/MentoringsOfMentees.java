package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.access.Wall;
import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.cases.mentee.BothHaveOpenCase;
import de.arbeitsmarktmentoren.cases.mentee.Mentee;
import de.arbeitsmarktmentoren.cases.mentee.Mentorings;
import de.arbeitsmarktmentoren.contracts.codelist.AgeBand;

/** What becomes of cases when something changes about their people. Locks the cases in the order of their ids. */
@ApplicationScoped
class MentoringsOfMentees implements Mentorings {

    private final MentoringCases cases;
    private final CaseSteps steps;
    private final Wall wall;

    MentoringsOfMentees(MentoringCases cases, CaseSteps steps, Wall wall) {
        this.cases = cases;
        this.steps = steps;
        this.wall = wall;
    }

    @Override
    public void birthDateCorrected(Actor actor, Mentee mentee) {
        wall.open();
        List<MentoringCase> all = cases.ofMenteesForChange(Set.of(mentee.id()));
        refuseStartBeforeBirth(all, mentee, "/birthDate");
        all.forEach(each -> steps.derive(actor, each, each.facts().person().ageBand(ageBand(each, mentee))));
    }

    @Override
    public Set<UUID> merge(Actor actor, Mentee survivor, Mentee duplicate) {
        List<MentoringCase> all = cases.ofMenteesForChange(Set.of(survivor.id(), duplicate.id()));
        List<MentoringCase> coming = of(duplicate, all);
        if (hasOpen(of(survivor, all)) && hasOpen(coming)) {
            throw new BothHaveOpenCase();
        }
        refuseStartBeforeBirth(coming, survivor, "/duplicateId");
        arrange(actor, all, survivor);
        return coming.stream().map(MentoringCase::id).collect(Collectors.toSet());
    }

    @Override
    public void split(Actor actor, Mentee survivor, Mentee duplicate, Set<UUID> came) {
        List<MentoringCase> all = cases.ofMenteesForChange(Set.of(survivor.id()));
        arrange(actor, all.stream().filter(each -> came.contains(each.id())).toList(), duplicate);
        arrange(actor, all.stream().filter(each -> !came.contains(each.id())).toList(), survivor);
    }

    /** These are the person's cases, all of them; those that were somebody else's are told whose they are. */
    private void arrange(Actor actor, List<MentoringCase> all, Mentee owner) {
        CasesOfMentee history = CasesOfMentee.of(all);
        for (MentoringCase each : all) {
            Facts facts = each.facts();
            PersonFact person = facts.voided() ? facts.person()
                    : facts.person().previousStartYear(history.previousStartYear(each.id(), facts.startedOn()));
            if (each.menteeId().equals(owner.id())) {
                steps.derive(actor, each, person);
            } else {
                steps.reassign(actor, each, owner.id(), facts.voided() ? person : person.ageBand(ageBand(each, owner)));
            }
        }
    }

    private static List<MentoringCase> of(Mentee mentee, List<MentoringCase> all) {
        return all.stream().filter(each -> each.menteeId().equals(mentee.id())).toList();
    }

    private static boolean hasOpen(List<MentoringCase> some) {
        return some.stream().map(MentoringCase::facts).anyMatch(facts -> !facts.voided() && facts.end() == null);
    }

    private static String ageBand(MentoringCase mentoring, Mentee mentee) {
        return AgeBand.of(mentee.birthDate(), mentoring.facts().startedOn());
    }

    private static void refuseStartBeforeBirth(List<MentoringCase> some, Mentee mentee, String pointer) {
        boolean before = some.stream().map(MentoringCase::facts)
                .anyMatch(facts -> !facts.voided() && facts.startedOn().isBefore(mentee.birthDate()));
        if (before) {
            throw new InvalidFields(List.of(Violation.of(pointer, "not-before-birth",
                    "ein Mentoring hätte vor der Geburt begonnen", "a case would have started before the birth")));
        }
    }
}
