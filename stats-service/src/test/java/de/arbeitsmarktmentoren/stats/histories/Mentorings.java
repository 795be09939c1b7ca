package de.arbeitsmarktmentoren.stats.histories;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Ended;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.Milestone;
import de.arbeitsmarktmentoren.contracts.Pause;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Placed;
import de.arbeitsmarktmentoren.contracts.Profile;
import de.arbeitsmarktmentoren.contracts.Reopening;
import de.arbeitsmarktmentoren.contracts.Retention;
import de.arbeitsmarktmentoren.contracts.Started;
import de.arbeitsmarktmentoren.contracts.Status;
import de.arbeitsmarktmentoren.contracts.Transfer;

/** A mentoring told step by step: {@code started("2025-02", CHEMNITZ).placed("2025-07", "EMPLOYMENT_INSURED")}. */
public final class Mentorings {

    public static final Place CHEMNITZ = new Place("P-14511-1", "14511");
    public static final Place LEIPZIG = new Place("P-14713-1", "14713");

    private List<String> targetGroups = List.of("OTHER_IMMIGRANT");
    private @Nullable Integer previousStartYear;
    private Profile profile = new Profile("FEMALE", "25_29", "SY", "NONE");
    private final Started started;
    private Place responsible;
    private @Nullable Placed placed;
    private @Nullable Ended ended;
    private Retention retention = Retention.UNCHECKED;
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private final List<Reopening> reopenings = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();

    private Mentorings(YearMonth month, Place place) {
        started = new Started(month, place.project(), place.district());
        responsible = place;
    }

    public static Mentorings started(String month, Place place) {
        return started(YearMonth.parse(month), place);
    }

    public static Mentorings started(YearMonth month, Place place) {
        return new Mentorings(month, place);
    }

    /** Codes in ascending order. */
    public Mentorings inGroups(String... codes) {
        targetGroups = List.of(codes);
        return this;
    }

    public Mentorings previously(@Nullable Integer year) {
        previousStartYear = year;
        return this;
    }

    public Mentorings of(Profile person) {
        profile = person;
        return this;
    }

    public Mentorings transferred(String month, Place to) {
        return transferred(YearMonth.parse(month), to);
    }

    public Mentorings transferred(YearMonth month, Place to) {
        transfers.add(new Transfer(month, responsible, to));
        responsible = to;
        return this;
    }

    public Mentorings placed(String month, String kind) {
        return placed(YearMonth.parse(month), kind);
    }

    public Mentorings placed(YearMonth month, String kind) {
        placed = new Placed(month, responsible.project(), responsible.district(), kind, "Q", "YES", monthsUntil(month));
        return this;
    }

    public Mentorings checked(String retentionStatus) {
        retention = new Retention(retentionStatus);
        return this;
    }

    public Mentorings milestone(YearMonth month, String kind) {
        milestones.add(new Milestone(month, responsible.project(), responsible.district(), kind));
        return this;
    }

    public Mentorings paused(String month) {
        return paused(YearMonth.parse(month));
    }

    public Mentorings paused(YearMonth month) {
        pauses.add(new Pause(month, null));
        return this;
    }

    public Mentorings resumed(String month) {
        return resumed(YearMonth.parse(month));
    }

    public Mentorings resumed(YearMonth month) {
        int last = pauses.size() - 1;
        pauses.set(last, new Pause(pauses.get(last).from(), month));
        return this;
    }

    public Mentorings ended(String month, EndKind kind) {
        return ended(YearMonth.parse(month), kind);
    }

    /** Closes a pause that lasts. */
    public Mentorings ended(YearMonth month, EndKind kind) {
        if (isPaused()) {
            resumed(month);
        }
        ended = new Ended(month, responsible.project(), responsible.district(), "CONTACT_LOST", kind, monthsUntil(month));
        return this;
    }

    public Mentorings reopened(String month) {
        return reopened(YearMonth.parse(month));
    }

    public Mentorings reopened(YearMonth month) {
        Ended end = java.util.Objects.requireNonNull(ended);
        reopenings.add(new Reopening(month, new Reopening.TakenBack(end.month(), end.project(), end.district())));
        ended = null;
        return this;
    }

    public boolean isPlaced() {
        return placed != null;
    }

    public boolean isEnded() {
        return ended != null;
    }

    public boolean isPaused() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).resumed() == null;
    }

    public Place responsible() {
        return responsible;
    }

    /** The state as it would be published now. */
    public Mentoring state() {
        return new Mentoring(targetGroups, previousStartYear, profile, responsible, status(), started, placed, ended, transfers,
                pauses, reopenings, milestones, retention);
    }

    private Status status() {
        if (ended != null) {
            return Status.ENDED;
        }
        if (isPaused()) {
            return Status.PAUSED;
        }
        return placed != null ? Status.AFTERCARE : Status.ACTIVE;
    }

    private int monthsUntil(YearMonth month) {
        return (int) MONTHS.between(started.month(), month);
    }
}
