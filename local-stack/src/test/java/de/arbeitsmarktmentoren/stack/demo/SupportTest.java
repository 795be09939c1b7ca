package de.arbeitsmarktmentoren.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.stack.demo.SupportBooks.Measure;

class SupportTest {

    private static final DemoYear YEAR = DemoYear.standard();

    @ParameterizedTest
    @ValueSource(longs = { 2025, 1, 7, -3 })
    void hasATalkBeforeEachStartAndOthers(long seed) {
        DemoYear year = DemoYear.of(seed);

        assertThat(year.supportBooks().in(District.SAXONY, Measure.INTERVIEWS)).isEqualTo(1600 + 600);
        assertThat(commands(year, Command.Interview.class)).filteredOn(talk -> talk.result().equals("MENTORING_AGREED"))
                .hasSize(1600);
    }

    @Test
    void hasSomethingInEachDistrict() {
        SupportBooks books = YEAR.supportBooks();

        assertThat(District.codes()).allSatisfy(district -> assertThat(Measure.values())
                .allSatisfy(measure -> assertThat(books.in(district, measure)).isPositive()));
    }

    @Test
    void addsDistrictsUpToSaxonyButForEmployers() {
        SupportBooks books = YEAR.supportBooks();

        assertThat(Measure.values()).filteredOn(measure -> measure != Measure.EMPLOYERS_SUPPORTED).allSatisfy(
                measure -> assertThat(sum(books, measure)).isEqualTo(books.in(District.SAXONY, measure)));
        assertThat(sum(books, Measure.EMPLOYERS_SUPPORTED)).as("some are known to projects of two districts")
                .isGreaterThan(books.in(District.SAXONY, Measure.EMPLOYERS_SUPPORTED));
    }

    @Test
    void recordsActivitiesOfTheYearWhileTheMentoringRuns() {
        assertThat(afterwards(Command.Act.class)).hasSizeGreaterThan(400).allSatisfy(told -> {
            LocalDate end = told.course().end() == null ? Days.LAST : told.course().end().endedOn();
            assertThat(told.command().heldOn()).isBetween(told.course().start().startedOn(), end).hasYear(DemoYear.YEAR);
            assertThat(told.command().minutes()).isBetween(15, 180);
        });
    }

    @Test
    void checksTwoOfThreePlacementsThatAreDue() {
        List<Told<Command.Check>> checks = afterwards(Command.Check.class);
        long due = YEAR.stories().stream().flatMap(story -> story.courses().stream()).filter(course -> !course.voided())
                .filter(course -> course.placement() != null
                        && !course.placement().placedOn().plusMonths(6).isAfter(Days.LAST))
                .count();

        assertThat(checks).allSatisfy(told -> assertThat(told.command().checkedOn())
                .isBetween(told.course().placement().placedOn().plusMonths(6), Days.LAST));
        assertThat(checks.size() / (double) due).isBetween(0.55, 0.7);
    }

    @Test
    void recordsNothingAboutMentoringsThatAreVoided() {
        assertThat(Stream.concat(afterwards(Command.Act.class).stream(), afterwards(Command.Check.class).stream()))
                .noneMatch(told -> told.course().voided());
    }

    @Test
    void usesNoKeyTwice() {
        List<String> keys = Stream.concat(entries(YEAR).map(Entry::key), YEAR.stories().stream().flatMap(
                story -> IntStream.range(0, story.allSteps().size()).mapToObj(story::idempotencyKey))).toList();

        assertThat(new HashSet<>(keys)).hasSameSizeAs(keys).allMatch(key -> key.matches("[!-~]{1,255}"));
    }

    @Test
    void namesEachEmployerDifferently() {
        List<String> names = commands(YEAR, Command.RegisterEmployer.class).stream().map(Command.RegisterEmployer::name)
                .toList();

        assertThat(names).hasSize(Employers.NUMBER).doesNotHaveDuplicates();
    }

    @Test
    void speaksInCodesThatMayBeRecorded() {
        assertThat(commands(YEAR, Command.Interview.class)).allSatisfy(talk -> {
            assertThat(CodeLists.get("interview-results").find(talk.result())).isPresent();
            assertThat(CodeLists.get("target-groups").find(talk.targetGroup())).isPresent();
        });
        assertThat(afterwards(Command.Act.class)).extracting(Told::command).allSatisfy(act -> {
            assertThat(CodeLists.get("activity-types").find(act.type())).isPresent();
            assertThat(CodeLists.get("activity-channels").find(act.channel())).isPresent();
        });
    }

    /** As with the stories: what was loaded under the same keys must stay what it was. */
    @Test
    void isTheSupportThatEverybodyHasSeen() {
        assertThat(Golden.hash(support(YEAR))).isEqualTo("318d730b8ca8e761003a58ad0a24301573c7e181be7f46f89eb4cda31d6bd8ec");
    }

    @Test
    void isTheSameForTheSameSeedOnly() {
        List<String> once = support(DemoYear.of(42));

        assertThat(support(DemoYear.of(42))).isEqualTo(once);
        assertThat(support(DemoYear.of(43))).isNotEqualTo(once);
    }

    private static int sum(SupportBooks books, Measure measure) {
        return District.codes().stream().mapToInt(district -> books.in(district, measure)).sum();
    }

    private static List<String> support(DemoYear year) {
        return Stream.concat(entries(year).map(Entry::toString),
                year.stories().stream().flatMap(story -> story.afterwards().stream().map(step -> story.key() + step))).toList();
    }

    private static Stream<Entry> entries(DemoYear year) {
        return Stream.concat(year.support().employers().stream(),
                year.support().ofProjects().stream().flatMap(List::stream));
    }

    private static <C extends Command.Besides> List<C> commands(DemoYear year, Class<C> type) {
        return entries(year).map(Entry::command).filter(type::isInstance).map(type::cast).toList();
    }

    /** A command and the mentoring that it is about. */
    private record Told<C extends Command>(C command, Course course) {
    }

    private static <C extends Command> List<Told<C>> afterwards(Class<C> type) {
        return YEAR.stories().stream().flatMap(story -> story.afterwards().stream()
                .filter(step -> type.isInstance(step.command()))
                .map(step -> new Told<>(type.cast(step.command()), story.courses().get(step.mentoring())))).toList();
    }
}
