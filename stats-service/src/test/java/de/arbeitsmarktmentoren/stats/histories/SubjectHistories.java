package de.arbeitsmarktmentoren.stats.histories;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.contracts.ActivityCount;
import de.arbeitsmarktmentoren.contracts.ActivityState;
import de.arbeitsmarktmentoren.contracts.CapacityState;
import de.arbeitsmarktmentoren.contracts.EmployerState;
import de.arbeitsmarktmentoren.contracts.EmployerSupport;
import de.arbeitsmarktmentoren.contracts.InterviewCount;
import de.arbeitsmarktmentoren.contracts.InterviewState;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.contracts.SubjectState;
import de.arbeitsmarktmentoren.contracts.codelist.District;

/**
 * What is told month by month of each subject, corrected several times, now and then down to nothing. The same seed gives the
 * same histories.
 */
public final class SubjectHistories {

    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final List<String> DISTRICTS = District.codes();
    private static final int MOST_VERSIONS = 5;

    private final Random random;

    private SubjectHistories(long seed) {
        random = new Random(seed);
    }

    /** For each subject that many months from January 2025, of every project or of as many employers. */
    public static List<SubjectHistory> of(long seed, int months) {
        SubjectHistories histories = new SubjectHistories(seed);
        return Stream.of(Subject.values()).flatMap(subject -> IntStream.range(0, months).boxed()
                .flatMap(month -> IntStream.range(0, DISTRICTS.size())
                        .mapToObj(number -> histories.next(subject, number, FIRST.plusMonths(month)))))
                .toList();
    }

    private SubjectHistory next(Subject subject, int number, YearMonth month) {
        List<SubjectEvent<?>> events = new ArrayList<>();
        long version = 0;
        do {
            version += 1 + random.nextInt(3);
            events.add(new SubjectEvent<>(version, state(subject, number, month)));
        } while (events.size() < MOST_VERSIONS && random.nextBoolean());
        return new SubjectHistory(events.get(0).state().key(), events);
    }

    private SubjectState state(Subject subject, int number, YearMonth month) {
        String district = DISTRICTS.get(number);
        String project = "P-" + district + "-1";
        return switch (subject) {
            case ACTIVITY -> new ActivityState(project, district, month, activities());
            case CAPACITY -> capacity(project, district, month);
            case EMPLOYER -> new EmployerState("E-%06d".formatted(number), month, support());
            case INTERVIEW -> new InterviewState(project, district, month, interviews());
        };
    }

    private List<ActivityCount> activities() {
        return Stream.of("APPLICATION_SUPPORT", "COUNSELLING", "NEWLY_INVENTED_TYPE").filter(type -> random.nextInt(3) > 0)
                .map(type -> new ActivityCount(type, "IN_PERSON", 2, 2 + random.nextInt(200))).toList();
    }

    private CapacityState capacity(String project, String district, YearMonth month) {
        int mentors = random.nextInt(4);
        return new CapacityState(project, district, month, mentors, new BigDecimal(mentors).multiply(new BigDecimal("0.75")));
    }

    private List<EmployerSupport> support() {
        return DISTRICTS.stream().sorted().filter(district -> random.nextInt(4) == 0)
                .map(district -> new EmployerSupport("P-" + district + "-1", district, 1 + random.nextInt(5),
                        random.nextInt(2)))
                .toList();
    }

    private List<InterviewCount> interviews() {
        return Stream.of("OTHER_IMMIGRANT", "WOMEN_SEEKING_PROTECTION").filter(group -> random.nextInt(3) > 0)
                .map(group -> new InterviewCount(group, "MENTORING_AGREED", 1 + random.nextInt(9))).toList();
    }
}
