package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import de.arbeitsmarktmentoren.cases.mentee.MenteeRegister;

/**
 * Who takes over the last case that a project has of a person takes over the person, in the transaction of the step. Every step
 * that moves a case holds the person's lock and has opened the wall: other cases of both projects are seen.
 */
@ApplicationScoped
class Takeovers {

    private final MentoringCases cases;
    private final MenteeRegister register;

    Takeovers(MentoringCases cases, MenteeRegister register) {
        this.cases = cases;
        this.register = register;
    }

    void follow(@Observes CaseChanged changed) {
        String to = changed.after().responsible().project();
        changed.before().map(before -> before.responsible().project()).filter(from -> !from.equals(to)).ifPresent(from -> {
            UUID menteeId = cases.findById(changed.caseId()).menteeId();
            if (!cases.has(from, menteeId)) {
                register.handOver(changed.actor(), menteeId, from, to);
            }
        });
    }
}
