package de.arbeitsmarktmentoren.stack.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Ended;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Placed;
import de.arbeitsmarktmentoren.contracts.Profile;
import de.arbeitsmarktmentoren.contracts.Retention;
import de.arbeitsmarktmentoren.contracts.Started;
import de.arbeitsmarktmentoren.contracts.Status;
import de.arbeitsmarktmentoren.contracts.Transfer;
import de.arbeitsmarktmentoren.contracts.codelist.AgeBand;
import de.arbeitsmarktmentoren.contracts.codelist.EndReason;

/** What the case service will have to publish of a story in the end; the contract's records refuse what cannot be. */
final class States {

    private States() {
    }

    /** One for each mentoring that is not void. */
    static List<Mentoring> of(Story story) {
        List<Mentoring> states = new ArrayList<>();
        Integer previousStartYear = null;
        for (Course course : story.courses()) {
            checkDays(course);
            if (!course.voided()) {
                states.add(state(story.person(), course, previousStartYear));
                previousStartYear = course.start().startedOn().getYear();
            }
        }
        return states;
    }

    private static Mentoring state(Person person, Course course, @Nullable Integer previousStartYear) {
        Place start = place(course.start().project());
        List<Transfer> transfers = transfers(course);
        Place responsible = transfers.isEmpty() ? start : transfers.get(transfers.size() - 1).to();
        Status status = course.end() != null ? Status.ENDED : course.placement() != null ? Status.AFTERCARE : Status.ACTIVE;
        return new Mentoring(targetGroups(person), previousStartYear,
                new Profile(person.gender(), AgeBand.of(person.birthDate(), course.start().startedOn()), person.originGroup(),
                        person.qualification()),
                responsible, status, new Started(month(course.start().startedOn()), start.project(), start.district()),
                placed(course), ended(course), transfers, List.of(), List.of(), List.of(), Retention.UNCHECKED);
    }

    private static List<Transfer> transfers(Course course) {
        List<Transfer> transfers = new ArrayList<>();
        String project = course.start().project();
        for (Command.Transfer transfer : course.transfers()) {
            if (!transfer.project().equals(project)) {
                transfers.add(new Transfer(month(transfer.transferredOn()), place(project), place(transfer.project())));
            }
            project = transfer.project();
        }
        return transfers;
    }

    private static @Nullable Placed placed(Course course) {
        Command.Place fact = course.placement();
        if (fact == null) {
            return null;
        }
        Place place = place(course.projectOn(fact.placedOn()));
        return new Placed(month(fact.placedOn()), place.project(), place.district(), fact.kind(), fact.sector(),
                fact.qualificationAdequate(), completedMonths(course, fact.placedOn()));
    }

    private static @Nullable Ended ended(Course course) {
        Command.End fact = course.end();
        if (fact == null) {
            return null;
        }
        Place place = place(course.projectOn(fact.endedOn()));
        return new Ended(month(fact.endedOn()), place.project(), place.district(), fact.reason(),
                EndKind.valueOf(EndReason.kindOf(fact.reason()).orElseThrow()), completedMonths(course, fact.endedOn()));
    }

    /** The contract knows months only; within a month the days have an order too. */
    private static void checkDays(Course course) {
        LocalDate start = course.start().startedOn();
        LocalDate end = course.end() == null ? LocalDate.MAX : course.end().endedOn();
        List<LocalDate> between = new ArrayList<>(course.transfers().stream().map(Command.Transfer::transferredOn).toList());
        if (!between.equals(List.copyOf(new TreeSet<>(between)))) {
            throw new IllegalStateException("transfers out of order");
        }
        if (course.placement() != null) {
            between.add(course.placement().placedOn());
        }
        if (end.isBefore(start) || between.stream().anyMatch(day -> day.isBefore(start) || day.isAfter(end))) {
            throw new IllegalStateException("days out of order");
        }
    }

    /** Written a second time for this test; the one that counts is the case service's. */
    private static List<String> targetGroups(Person person) {
        TreeSet<String> groups = new TreeSet<>();
        if (person.seeksProtection() && person.gender().equals("FEMALE")) {
            groups.add("WOMEN_SEEKING_PROTECTION");
        }
        if (person.qualification().equals("NONE") || person.qualification().equals("PARTIAL")) {
            groups.add("WITHOUT_VOCATIONAL_QUALIFICATION");
        }
        if (groups.isEmpty()) {
            groups.add(person.seeksProtection() ? "OTHER_SEEKING_PROTECTION" : "OTHER_IMMIGRANT");
        }
        if (person.qualification().endsWith("FOREIGN_UNRECOGNISED")) {
            groups.add("UNRECOGNISED_QUALIFICATION");
        }
        return List.copyOf(groups);
    }

    private static int completedMonths(Course course, LocalDate day) {
        int months = 0;
        while (!course.start().startedOn().plusMonths(months + 1L).isAfter(day)) {
            months++;
        }
        return months;
    }

    private static Place place(String project) {
        return new Place(project, Programme.districtOf(Objects.requireNonNull(project)));
    }

    private static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }
}
