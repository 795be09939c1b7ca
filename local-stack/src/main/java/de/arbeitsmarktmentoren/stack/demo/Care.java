package de.arbeitsmarktmentoren.stack.demo;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What mentors write down besides the steps: activities of some mentorings, and what became of two out of three placements. */
final class Care {

    private static final int MONTHS_TO_CHECK = 6;
    private static final int PERCENT_WITH_ACTIVITIES = 14;
    private static final int PERCENT_CHECKED = 67;
    private static final String CONTACT = "EMPLOYER_CONTACT";
    private static final String ACCOMPANIMENT = "AUTHORITY_ACCOMPANIMENT";
    private static final Set<String> WITH_EMPLOYER = Set.of(CONTACT, "INTERNSHIP_ARRANGED");
    private static final List<Map.Entry<String, Integer>> BEFORE_PLACEMENT = List.of(entry("APPLICATION_SUPPORT", 30),
            entry(ACCOMPANIMENT, 18), entry("COUNSELLING_TRAINING", 14), entry(CONTACT, 12), entry("RECOGNITION_SUPPORT", 9),
            entry("LANGUAGE_COURSE_REFERRAL", 6), entry("INTERNSHIP_ARRANGED", 5), entry("CHILDCARE_SEARCH", 4),
            entry("OTHER", 2));
    private static final List<Map.Entry<String, Integer>> AFTER_PLACEMENT = List.of(entry("AFTERCARE", 80), entry(CONTACT, 20));
    private static final List<Map.Entry<String, Integer>> CHANNELS = List.of(entry("IN_PERSON", 52), entry("PHONE", 28),
            entry("WRITTEN", 12), entry("VIDEO", 8));
    private static final List<Map.Entry<String, Integer>> AFTER_WORK = List.of(entry("SAME_EMPLOYER", 62),
            entry("NOT_RETAINED", 17), entry("OTHER_EMPLOYER", 12), entry("UNKNOWN", 9));
    private static final List<Map.Entry<String, Integer>> AFTER_TRAINING = List.of(entry("TRAINING_CONTINUES", 80),
            entry("NOT_RETAINED", 14), entry("UNKNOWN", 6));

    private final Chance chance;
    private final Days days;
    private final Employers employers;

    Care(Chance chance, Employers employers) {
        this.chance = chance;
        this.days = new Days(chance);
        this.employers = employers;
    }

    Story ofTheMentorings(Story story) {
        List<Step> more = new ArrayList<>();
        List<Course> courses = story.courses();
        for (int mentoring = 0; mentoring < courses.size(); mentoring++) {
            for (Command command : of(courses.get(mentoring))) {
                more.add(new Step(mentoring, command, Delivery.ONCE));
            }
        }
        return story.followedBy(more);
    }

    private List<Command> of(Course course) {
        if (course.voided()) {
            return List.of();
        }
        List<Command> care = new ArrayList<>(activities(course));
        if (course.placement() != null) {
            care.addAll(check(course.placement()));
        }
        return care;
    }

    /** Only of the year itself, while the mentoring ran. */
    private List<Command.Act> activities(Course course) {
        LocalDate first = Collections.max(List.of(course.start().startedOn(), Talks.FIRST_DAY));
        LocalDate last = course.end() == null ? Talks.LAST_DAY
                : Collections.min(List.of(course.end().endedOn(), Talks.LAST_DAY));
        if (last.isBefore(first) || !chance.percent(PERCENT_WITH_ACTIVITIES)) {
            return List.of();
        }
        return IntStream.rangeClosed(0, chance.ratherSmallBelow(3))
                .mapToObj(each -> activity(course, days.between(first, last))).toList();
    }

    private Command.Act activity(Course course, LocalDate day) {
        boolean placed = course.placement() != null && !day.isBefore(course.placement().placedOn());
        String type = chance.weighted(placed ? AFTER_PLACEMENT : BEFORE_PLACEMENT);
        Integer employer = WITH_EMPLOYER.contains(type) ? employers.anyIn(course.districtOn(day)) : null;
        return new Command.Act(type, type.equals(ACCOMPANIMENT) ? "IN_PERSON" : chance.weighted(CHANNELS), day,
                15 * (1 + chance.ratherSmallBelow(12)), employer);
    }

    /** Some weeks after it was due, if that is not after the last day of all. */
    private List<Command.Check> check(Command.Place placement) {
        LocalDate due = placement.placedOn().plusMonths(MONTHS_TO_CHECK);
        LocalDate day = days.between(due, due.plusDays(40));
        if (!chance.percent(PERCENT_CHECKED) || day.isAfter(Days.LAST)) {
            return List.of();
        }
        return List.of(new Command.Check(
                chance.weighted(placement.kind().equals(Work.TRAINING) ? AFTER_TRAINING : AFTER_WORK), day));
    }
}
