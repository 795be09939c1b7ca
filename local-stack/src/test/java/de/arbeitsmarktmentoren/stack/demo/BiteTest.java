package de.arbeitsmarktmentoren.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.contracts.Mentoring;

/** That each bite bites where it says. */
class BiteTest {

    private static final DemoYear YEAR = DemoYear.standard();

    @Test
    void placesInAnotherProjectThanWhereItStarted() {
        assertThat(courses(Bite.TRANSFERRED_BEFORE_PLACEMENT)).hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(course -> assertThat(course.transfers().get(0).transferredOn())
                        .isBefore(course.placement().placedOn()));
        assertThat(courses(Bite.TRANSFERRED_BEFORE_PLACEMENT)).filteredOn(course -> !course
                .districtOn(course.placement().placedOn()).equals(Programme.districtOf(course.start().project())))
                .hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void transfersInTheMonthOfThePlacementInBothOrders() {
        List<Course> courses = courses(Bite.TRANSFERRED_IN_MONTH_OF_PLACEMENT);

        assertThat(courses).allSatisfy(course -> assertThat(course.transfers()).anySatisfy(
                transfer -> assertThat(YearMonth.from(transfer.transferredOn()))
                        .isEqualTo(YearMonth.from(course.placement().placedOn()))));
        assertThat(courses).extracting(
                course -> course.transfers().get(0).transferredOn().isBefore(course.placement().placedOn()))
                .contains(true, false);
    }

    @Test
    void transfersBetweenTheLeipzigsInBothDirections() {
        assertThat(courses(Bite.TRANSFERRED_BETWEEN_LEIPZIGS))
                .extracting(course -> Programme.districtOf(course.start().project())
                        + " " + course.districtOn(Days.LAST))
                .contains("14713 14729", "14729 14713");
    }

    @Test
    void movesStartsOverNewYearInBothDirections() {
        assertThat(YEAR.stories(Bite.START_CORRECTED_INTO_YEAR)).allSatisfy(story -> {
            assertThat(recordedStart(story)).isEqualTo("2024-12-30");
            assertThat(story.courses().get(0).start().startedOn()).isEqualTo("2025-01-02");
        });
        assertThat(YEAR.stories(Bite.START_CORRECTED_OUT_OF_YEAR)).allSatisfy(story -> {
            assertThat(recordedStart(story)).isEqualTo("2025-01-02");
            assertThat(story.courses().get(0).start().startedOn()).isEqualTo("2024-12-30");
        });
    }

    @Test
    void movesPlacementsOverNewYearInBothDirections() {
        assertThat(YEAR.stories(Bite.PLACEMENT_CORRECTED_INTO_YEAR)).allSatisfy(story -> {
            assertThat(recordedPlacement(story).placedOn().getYear()).isNotEqualTo(2025);
            assertThat(story.courses().get(0).placement().placedOn()).hasYear(2025);
        });
        assertThat(YEAR.stories(Bite.PLACEMENT_CORRECTED_OUT_OF_YEAR)).allSatisfy(story -> {
            assertThat(recordedPlacement(story).placedOn()).hasYear(2025);
            assertThat(story.courses().get(0).placement().placedOn().getYear()).isNotEqualTo(2025);
        });
    }

    @Test
    void turnsEmploymentIntoTraining() {
        assertThat(YEAR.stories(Bite.KIND_CORRECTED_TO_TRAINING)).allSatisfy(story -> {
            assertThat(recordedPlacement(story).kind()).startsWith("EMPLOYMENT");
            assertThat(story.courses().get(0).placement().kind()).isEqualTo("VOCATIONAL_TRAINING");
        });
    }

    @Test
    void voidsCasesInEveryState() {
        List<Course> voided = YEAR.stories(Bite.VOIDED).stream().flatMap(story -> story.courses().stream())
                .filter(Course::voided).toList();

        assertThat(voided)
                .extracting(course -> (course.placement() != null ? "placed " : "") + (course.end() != null ? "ended" : ""))
                .contains("", "ended", "placed ", "placed ended");
    }

    @Test
    void entersOnePersonTwice() {
        assertThat(YEAR.stories(Bite.ENTERED_TWICE)).extracting(Story::person).hasSize(2).containsOnly(
                YEAR.stories(Bite.ENTERED_TWICE).get(0).person());
    }

    @Test
    void countsCompletedMonthsThatEndWithAShortMonth() {
        assertThat(state(Bite.ONE_MONTH_TO_END_OF_FEBRUARY).placed().afterMonths()).isEqualTo(1);
        assertThat(state(Bite.STARTED_ON_LEAP_DAY).placed().afterMonths()).isEqualTo(12);
        assertThat(state(Bite.PLACED_ON_DAY_OF_START).placed().afterMonths()).isZero();
        assertThat(courses(Bite.PLACED_ON_31_AUGUST)).allMatch(
                course -> course.placement().placedOn().equals(LocalDate.of(2025, 8, 31)));
    }

    @Test
    void dropsAndPlacesInTheMonthOfTheStart() {
        assertThat(courses(Bite.DROPPED_IN_MONTH_OF_START)).allMatch(inOneMonth(course -> course.end().endedOn()))
                .allMatch(course -> course.placement() == null);
        assertThat(courses(Bite.PLACED_IN_MONTH_OF_START)).allMatch(inOneMonth(course -> course.placement().placedOn()));
        assertThat(courses(Bite.PLACED_AND_ENDED_IN_MONTH_OF_START)).allMatch(inOneMonth(course -> course.end().endedOn()))
                .allMatch(course -> course.placement() != null);
    }

    @Test
    void repeatsRequestsOfEveryKind() {
        assertThat(repeated(Bite.REQUEST_REPEATED, Delivery.TWICE)).contains("Register", "Start", "Place", "End");
        assertThat(repeated(Bite.REQUEST_REPEATED_IN_PARALLEL, Delivery.IN_PARALLEL)).contains("Register", "Start", "Place",
                "End");
    }

    private static List<String> repeated(Bite bite, Delivery how) {
        return YEAR.stories(bite).stream().flatMap(story -> story.steps().stream()).filter(step -> step.delivery() == how)
                .map(step -> step.command().getClass().getSimpleName()).toList();
    }

    private static Predicate<Course> inOneMonth(java.util.function.Function<Course, LocalDate> fact) {
        return course -> YearMonth.from(course.start().startedOn()).equals(YearMonth.from(fact.apply(course)));
    }

    private static LocalDate recordedStart(Story story) {
        return ((Command.Start) story.steps().get(1).command()).startedOn();
    }

    private static Command.Place recordedPlacement(Story story) {
        return story.steps().stream().map(Step::command)
                .flatMap(command -> command instanceof Command.Place place ? Stream.of(place) : Stream.empty()).findFirst()
                .orElseThrow();
    }

    private static Mentoring state(Bite bite) {
        return States.of(YEAR.stories(bite).get(0)).get(0);
    }

    private static List<Course> courses(Bite bite) {
        return YEAR.stories(bite).stream().map(story -> story.courses().get(0)).toList();
    }
}
