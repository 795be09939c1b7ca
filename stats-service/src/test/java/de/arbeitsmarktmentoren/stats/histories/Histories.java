package de.arbeitsmarktmentoren.stats.histories;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Profile;
import de.arbeitsmarktmentoren.contracts.Voided;
import de.arbeitsmarktmentoren.contracts.codelist.District;

/**
 * Valid histories, crowded with what bites: several steps in one month, transfers between start and placement, pauses in
 * aftercare, reopenings, corrections that rewrite the whole life, voids, people who come back, codes nobody knows. The same
 * seed gives the same histories.
 */
public final class Histories {

    private static final List<Place> PLACES = District.codes().stream()
            .flatMap(district -> projectsIn(district).map(project -> new Place(project, district))).toList();
    private static final List<List<String>> GROUPS = List.of(
            List.of("OTHER_IMMIGRANT"), List.of("OTHER_SEEKING_PROTECTION"), List.of("WITHOUT_VOCATIONAL_QUALIFICATION"),
            List.of("WITHOUT_VOCATIONAL_QUALIFICATION", "WOMEN_SEEKING_PROTECTION"), List.of("WOMEN_SEEKING_PROTECTION"),
            List.of("UNRECOGNISED_QUALIFICATION", "WOMEN_SEEKING_PROTECTION"),
            List.of("OTHER_SEEKING_PROTECTION", "UNRECOGNISED_QUALIFICATION"), List.of("NEWLY_INVENTED_GROUP"));
    private static final List<String> KINDS = List.of("EMPLOYMENT_INSURED", "EMPLOYMENT_INSURED_SUBSIDISED",
            "VOCATIONAL_TRAINING", "VOCATIONAL_TRAINING", "NEWLY_INVENTED_KIND");
    private static final YearMonth FIRST = YearMonth.of(2024, 7);
    private static final int MONTHS_TO_START = 18;
    private static final int MOST_STEPS = 8;

    private final Random random;

    private Histories(long seed) {
        random = new Random(new SplittableRandom(seed).nextLong());
    }

    /** As many histories as asked for. */
    public static List<History> of(long seed, int count) {
        Histories histories = new Histories(seed);
        return Stream.generate(histories::next).limit(count).toList();
    }

    /** Lives never corrected: what was known of each at the end of the months in which something happened. */
    public static List<NavigableMap<YearMonth, Mentoring>> uncorrected(long seed, int count) {
        Histories histories = new Histories(seed);
        return Stream.generate(() -> byMonth(histories.life())).limit(count).toList();
    }

    private static NavigableMap<YearMonth, Mentoring> byMonth(List<Told> life) {
        NavigableMap<YearMonth, Mentoring> states = new TreeMap<>();
        life.forEach(told -> states.put(told.month(), told.state()));
        return states;
    }

    private History next() {
        UUID reference = new UUID(random.nextLong(), random.nextLong());
        List<CaseEvent> events = new ArrayList<>();
        long version = 0;
        for (MentoringState state : states()) {
            version += 1 + (chance(10) ? random.nextInt(1000) : 0);
            events.add(new CaseEvent(version, state));
        }
        return new History(reference, events);
    }

    /** One life, now and then corrected: told anew from its start, with nothing left of what was told before. */
    private List<MentoringState> states() {
        List<MentoringState> states = new ArrayList<>();
        life().forEach(told -> states.add(told.state()));
        while (chance(15)) {
            List<Told> retold = life();
            states.add(retold.get(retold.size() - 1).state());
        }
        if (chance(5)) {
            states.add(new Voided());
        }
        return states;
    }

    private List<Told> life() {
        YearMonth month = FIRST.plusMonths(random.nextInt(MONTHS_TO_START));
        Mentorings mentoring = Mentorings.started(month, oneOf(PLACES)).inGroups(oneOf(GROUPS).toArray(String[]::new))
                .previously(returning()).of(person());
        List<Told> life = new ArrayList<>(List.of(new Told(month, mentoring.state())));
        int steps = random.nextInt(MOST_STEPS);
        for (int step = 0; step < steps; step++) {
            month = chance(40) ? month : month.plusMonths(1 + random.nextInt(4));
            stepFor(mentoring, month).apply(mentoring);
            life.add(new Told(month, mentoring.state()));
        }
        return life;
    }

    private UnaryOperator<Mentorings> stepFor(Mentorings mentoring, YearMonth month) {
        if (mentoring.isEnded()) {
            return reopened -> reopened.reopened(month);
        }
        List<UnaryOperator<Mentorings>> steps = new ArrayList<>();
        steps.add(it -> it.transferred(month, anotherThan(it.responsible())));
        steps.add(it -> it.ended(month, endKind(it)));
        steps.add(it -> it.isPaused() ? it.resumed(month) : it.paused(month));
        steps.add(it -> it.isPlaced() ? it.checked("SAME_EMPLOYER") : it.placed(month, oneOf(KINDS)));
        steps.add(it -> it.milestone(month, "INTERNSHIP"));
        return oneOf(steps);
    }

    private EndKind endKind(Mentorings mentoring) {
        if (mentoring.isPlaced() && chance(60)) {
            return EndKind.SUCCESS;
        }
        return chance(50) ? EndKind.DROPOUT : EndKind.NEUTRAL;
    }

    private Place anotherThan(Place place) {
        Place other = oneOf(PLACES);
        return other.equals(place) ? anotherThan(place) : other;
    }

    private @Nullable Integer returning() {
        return chance(20) ? 2020 + random.nextInt(4) : null;
    }

    private Profile person() {
        return new Profile(chance(60) ? "FEMALE" : "MALE", oneOf(List.of("18_24", "25_29", "30_34", "35_44")),
                oneOf(List.of("SY", "AF", "UA", "XX")), oneOf(List.of("NONE", "PARTIAL", "ACADEMIC")));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Stream<String> projectsIn(String district) {
        String first = "P-" + district + "-1";
        return "14522".equals(district) ? Stream.of(first, "P-" + district + "-2") : Stream.of(first);
    }

    /** What was known after a step in that month. */
    private record Told(YearMonth month, Mentoring state) {
    }
}
