package de.arbeitsmarktmentoren.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.stack.demo.Books.Measure;

class DemoYearTest {

    private static final DemoYear YEAR = DemoYear.standard();

    @ParameterizedTest
    @ValueSource(longs = { 2025, 1, 7, -3 })
    void hasTheTotalsOfTheProgramme(long seed) {
        Books books = DemoYear.of(seed).books();

        assertThat(books.total(Measure.STARTED)).isEqualTo(1600);
        assertThat(books.total(Measure.PLACED)).isEqualTo(600);
        assertThat(books.total(Measure.PLACED_EMPLOYMENT)).isEqualTo(480);
        assertThat(books.total(Measure.PLACED_TRAINING)).isEqualTo(120);
        assertThat(books.total(Measure.DROPPED)).isBetween(300, 600);
    }

    @Test
    void givesEachDistrictItsShareByPopulation() {
        Books books = YEAR.books();

        assertThat(District.codes()).hasSize(13).allSatisfy(district -> {
            assertThat(books.in(district, Measure.STARTED)).isEqualTo(Programme.share(1600).get(district));
            assertThat(books.in(district, Measure.PLACED_EMPLOYMENT)).isEqualTo(Programme.share(480).get(district));
            assertThat(books.in(district, Measure.PLACED_TRAINING)).isEqualTo(Programme.share(120).get(district));
        });
        assertThat(books.in("14612", Measure.STARTED)).as("556,780 of 4,071,971 people").isEqualTo(219);
    }

    @Test
    void carriesOverFromTheYearsBefore() {
        Books before = Books.of(2024, YEAR.stories());
        long open = courses().filter(course -> course.start().startedOn().getYear() < 2025)
                .filter(course -> course.end() == null || course.end().endedOn().getYear() >= 2025).count();

        assertThat(before.total(Measure.STARTED)).isEqualTo(700);
        assertThat(before.total(Measure.PLACED)).isBetween(70, 160);
        assertThat(before.total(Measure.DROPPED)).isBetween(70, 170);
        assertThat(open).isBetween(500L, 700L);
        assertThat(courses().filter(placedIn(2025)).filter(course -> course.start().startedOn().getYear() < 2025).count())
                .as("placed in 2025 and started before").isBetween(150L, 250L);
        assertThat(Books.of(2026, YEAR.stories()).total(Measure.PLACED)).isPositive();
    }

    @Test
    void employsEverybodyInTheProgramme() {
        Set<String> mentors = new TreeSet<>();
        Set<String> projects = new TreeSet<>();
        courses().map(Course::start).forEach(start -> {
            mentors.add(start.mentor());
            projects.add(start.project());
        });

        assertThat(mentors).hasSize(56);
        assertThat(projects).hasSize(14).contains("P-14522-1", "P-14522-2");
    }

    @Test
    void hasTargetGroupsThatOverlap() {
        Predicate<Person> woman = person -> person.seeksProtection() && person.gender().equals("FEMALE");
        Predicate<Person> unqualified = person -> Set.of("NONE", "PARTIAL").contains(person.qualification());

        assertThat(shareOfStarts(woman)).isBetween(0.43, 0.48);
        assertThat(shareOfStarts(unqualified)).isBetween(0.45, 0.50);
        assertThat(shareOfStarts(woman.and(unqualified))).isBetween(0.20, 0.25);
        assertThat(shareOfStarts(person -> person.qualification().endsWith("FOREIGN_UNRECOGNISED"))).isBetween(0.2, 0.4);
        assertThat(shareOfStarts(person -> !person.seeksProtection())).isBetween(0.1, 0.2);
    }

    @Test
    void bringsSixtyPeopleBack() {
        assertThat(YEAR.stories(Bite.SECOND_MENTORING)).hasSize(60).allSatisfy(story -> {
            List<Course> standing = story.courses().stream().filter(course -> !course.voided()).toList();
            assertThat(standing).hasSize(2);
            assertThat(standing.get(0).end()).isNotNull();
            assertThat(standing.get(1).start().startedOn()).isAfter(standing.get(0).end().endedOn());
        });
    }

    @Test
    void tellsNothingOfTheFuture() {
        assertThat(YEAR.stories()).flatExtracting(Story::steps).extracting(step -> day(step.command()))
                .allSatisfy(day -> assertThat(day).isBetween(LocalDate.of(2023, 1, 1).minusYears(70), Days.LAST)
                        .isBeforeOrEqualTo(LocalDate.now()));
    }

    @Test
    void mentorsNobodyBelowSeventeen() {
        assertThat(YEAR.stories()).allSatisfy(story -> assertThat(
                Period.between(story.person().birthDate(), story.courses().get(0).start().startedOn()).getYears())
                .isBetween(17, 63));
    }

    @Test
    void tellsNoStoryThatBreaksTheRulesOfTheDomain() {
        long told = YEAR.stories().stream().mapToLong(story -> States.of(story).size()).sum();

        assertThat(told).isEqualTo(courses().count());
    }

    @Test
    void knowsOfEachMentoringWhenThePersonStartedBefore() {
        assertThat(States.of(only(Bite.EARLIER_START_CORRECTED)).get(1).previousStartYear()).isEqualTo(2023);
        assertThat(YEAR.stories(Bite.EARLIER_CASE_VOIDED)).extracting(story -> lastOf(States.of(story)).previousStartYear())
                .containsExactlyInAnyOrder(2023, null);
    }

    @Test
    void isTheSameForTheSameSeedOnly() {
        List<String> once = Golden.requests(DemoYear.of(42));

        assertThat(Golden.requests(DemoYear.of(42))).isEqualTo(once);
        assertThat(Golden.requests(DemoYear.of(43))).isNotEqualTo(once);
    }

    /** Whoever changes the demo year changes what was loaded under the same keys: then the seed has to change with it. */
    @Test
    void isTheYearThatEverybodyHasSeen() {
        assertThat(Golden.hash(YEAR)).isEqualTo("6f8646e1ec3e84978ee18ea79b426937b89eafa50fe74d1615a4db7adb117d03");
    }

    @Test
    void usesNoKeyTwice() {
        Set<String> keys = new HashSet<>();

        YEAR.stories().forEach(story -> {
            for (int step = 0; step < story.steps().size(); step++) {
                keys.add(story.idempotencyKey(step));
            }
        });

        assertThat(keys).hasSize(YEAR.stories().stream().mapToInt(story -> story.steps().size()).sum())
                .allMatch(key -> key.matches("[!-~]{1,255}"));
    }

    @ParameterizedTest
    @EnumSource(Bite.class)
    void hasEachCaseThatBites(Bite bite) {
        assertThat(YEAR.stories(bite)).isNotEmpty();
    }

    @Test
    void tellsNothingAboutAPersonInText() {
        Story story = YEAR.stories().get(0);

        assertThat(story.toString()).doesNotContain(story.person().familyName(), story.person().birthDate().toString());
    }

    private static LocalDate day(Command command) {
        return Stream.of(command).flatMap(Golden::days).max(LocalDate::compareTo).orElse(Days.LAST);
    }

    private static Predicate<Course> placedIn(int year) {
        return course -> course.placement() != null && course.placement().placedOn().getYear() == year;
    }

    private static double shareOfStarts(Predicate<Person> people) {
        List<Person> started = YEAR.stories().stream().flatMap(story -> story.courses().stream()
                .filter(course -> !course.voided() && course.start().startedOn().getYear() == DemoYear.YEAR)
                .map(course -> story.person())).toList();
        return (double) started.stream().filter(people).count() / started.size();
    }

    private static Stream<Course> courses() {
        return YEAR.stories().stream().flatMap(story -> story.courses().stream()).filter(course -> !course.voided());
    }

    private static Story only(Bite bite) {
        assertThat(YEAR.stories(bite)).hasSize(1);
        return YEAR.stories(bite).get(0);
    }

    private static <T> T lastOf(List<T> list) {
        return list.get(list.size() - 1);
    }
}
