package de.arbeitsmarktmentoren.contracts;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The reportable state of a mentoring that counts. Refuses what cannot be ({@link ImpossibleState}); otherwise stocks could go
 * negative. Facts carry month and place of their own, so that a transfer never rewrites the past.
 *
 * @param targetGroups codes, sorted, at least one; fixed at the start
 * @param previousStartYear year of the same person's last earlier start, null for a first mentoring
 * @param responsible who is responsible now
 * @param transfers in order of time, each from where the one before led to
 * @param pauses in order of time, only the last may be open
 * @param reopenings in order of time
 * @param milestones in order of time
 */
@JsonPropertyOrder({ "targetGroups", "previousStartYear", "profile", "responsible", "status", "started", "placed", "ended",
        "transfers", "pauses", "reopenings", "milestones", "retention" })
public record Mentoring(
        List<String> targetGroups,
        @Nullable Integer previousStartYear,
        Profile profile,
        Place responsible,
        Status status,
        Started started,
        @Nullable Placed placed,
        @Nullable Ended ended,
        List<Transfer> transfers,
        List<Pause> pauses,
        List<Reopening> reopenings,
        List<Milestone> milestones,
        Retention retention) implements MentoringState {

    public Mentoring {
        targetGroups = List.copyOf(targetGroups);
        targetGroups.forEach(Form::ofCode);
        transfers = List.copyOf(transfers);
        pauses = List.copyOf(pauses);
        reopenings = List.copyOf(reopenings);
        milestones = List.copyOf(milestones);
        MentoringRules.check(new Life(started, ended, transfers, pauses, reopenings, placed), targetGroups, responsible, status,
                milestones, retention);
    }

    /**
     * The same mentoring of a person who is forgotten: nothing is known of the person but the target groups, and of the end's
     * reason only its kind. Every flow, stock and cohort counts it as before.
     */
    public Mentoring anonymised() {
        return new Mentoring(targetGroups, previousStartYear, Profile.FORGOTTEN, responsible, status, started, placed,
                ended == null ? null : ended.withoutReason(), transfers, pauses, reopenings, milestones, retention);
    }

    /** When and where it was, month by month. */
    public Life life() {
        return new Life(started, ended, transfers, pauses, reopenings, placed);
    }
}
