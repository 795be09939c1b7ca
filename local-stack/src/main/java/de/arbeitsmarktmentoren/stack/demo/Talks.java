package de.arbeitsmarktmentoren.stack.demo;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import de.arbeitsmarktmentoren.contracts.codelist.District;

/** Talks that belong to no mentoring: one before each start of the year, others that led to none, and those with employers. */
final class Talks {

    static final LocalDate FIRST_DAY = LocalDate.of(DemoYear.YEAR, 1, 2);
    static final LocalDate LAST_DAY = LocalDate.of(DemoYear.YEAR, 12, 31);

    private static final int WITHOUT_MENTORING = 600;
    private static final List<Map.Entry<String, Integer>> CHANNELS = List.of(entry("IN_PERSON", 72), entry("PHONE", 18),
            entry("VIDEO", 10));
    private static final List<Map.Entry<String, Integer>> EMPLOYERS_CHANNELS = List.of(entry("PHONE", 48),
            entry("IN_PERSON", 30), entry("WRITTEN", 16), entry("VIDEO", 6));
    private static final List<Map.Entry<String, Integer>> RESULTS = List.of(entry("ADVICE_SUFFICED", 34), entry("REFERRED", 18),
            entry("NOT_INTERESTED", 15), entry("FOLLOW_UP", 14), entry("NOT_ELIGIBLE", 9), entry("WAITING_LIST", 8),
            entry("OTHER", 2));

    private final Map<String, List<Entry>> entries = new TreeMap<>();
    private final Programme programme = new Programme();
    private final Chance chance;
    private final Days days;
    private final People people;
    private final Employers employers;

    Talks(Chance chance, Employers employers) {
        this.chance = chance;
        this.days = new Days(chance);
        this.people = new People(chance);
        this.employers = employers;
    }

    Support support(String key, List<Story> stories) {
        stories.forEach(story -> story.courses().stream().filter(Talks::startedThisYear).forEach(
                course -> interview(key, course.start().project(), before(course.start()), story.person(),
                        "MENTORING_AGREED")));
        Programme.share(WITHOUT_MENTORING).forEach((district, number) -> IntStream.range(0, number).forEach(
                each -> interview(key, programme.nextProject(district), days.start(DemoYear.YEAR),
                        people.anybody(FIRST_DAY, false), chance.weighted(RESULTS))));
        IntStream.range(0, employers.all().size()).forEach(employer -> contacts(key, employer));
        List<Entry> registrations = IntStream.range(0, employers.all().size())
                .mapToObj(number -> new Entry(key + "-employer-" + number, employers.all().get(number))).toList();
        return new Support(registrations, new ArrayList<>(entries.values()));
    }

    private static boolean startedThisYear(Course course) {
        return !course.voided() && course.start().startedOn().getYear() == DemoYear.YEAR;
    }

    /** In the weeks before, and in the same year. */
    private LocalDate before(Command.Start start) {
        LocalDate earliest = start.startedOn().minusDays(21);
        return days.between(earliest.isBefore(FIRST_DAY) ? FIRST_DAY : earliest, start.startedOn());
    }

    private void interview(String key, String project, LocalDate day, Person person, String result) {
        add(key, project, new Command.Interview(project, day, chance.weighted(CHANNELS), groupOf(person), result));
    }

    /** None to two; some are of a project in another district. */
    private void contacts(String key, int employer) {
        for (int left = chance.weighted(18, 52, 30); left > 0; left--) {
            String district = chance.percent(88) ? employers.all().get(employer).district() : chance.among(District.codes());
            String project = programme.nextProject(district);
            add(key, project, new Command.Contact(employer, project, days.between(FIRST_DAY, LAST_DAY),
                    chance.weighted(EMPLOYERS_CHANNELS)));
        }
    }

    private void add(String key, String project, Command.Besides command) {
        List<Entry> ofProject = entries.computeIfAbsent(project, fresh -> new ArrayList<>());
        ofProject.add(new Entry(key + "-" + project + "-" + ofProject.size(), command));
    }

    /** As a mentor sees it in the first talk: one group, though there may be several. */
    private static String groupOf(Person person) {
        if (person.seeksProtection() && person.gender().equals("FEMALE")) {
            return "WOMEN_SEEKING_PROTECTION";
        }
        if (List.of("NONE", "PARTIAL").contains(person.qualification())) {
            return "WITHOUT_VOCATIONAL_QUALIFICATION";
        }
        if (person.qualification().endsWith("FOREIGN_UNRECOGNISED")) {
            return "UNRECOGNISED_QUALIFICATION";
        }
        return person.seeksProtection() ? "OTHER_SEEKING_PROTECTION" : "OTHER_IMMIGRANT";
    }
}
