package de.arbeitsmarktmentoren.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import de.arbeitsmarktmentoren.stack.demo.StandInCaseService.Trouble;

@Timeout(60)
class DemoYearLoaderTest {

    private static final DemoYear YEAR = DemoYear.standard();
    private static final List<Story> SOME = YEAR.stories().stream()
            .filter(story -> !story.bites().isEmpty() || story.idempotencyKey(0).endsWith("7-0")).toList();
    private static final Support SUPPORT = new Support(YEAR.support().employers(),
            YEAR.support().ofProjects().subList(0, 3).stream().map(DemoYearLoaderTest::firstAndLast).toList());
    private static final Progress UNSEEN = (done, total) -> {
    };
    private static final String ACCEPTANCE = "/transfer-offers/" + StandInCaseService.OFFER + "/acceptance";
    private static final Supplier<Trouble> NO_TROUBLE = () -> Trouble.NONE;

    private StandInCaseService service = new StandInCaseService(NO_TROUBLE);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void sendsEveryStepOnceAndInOrder() {
        load(SOME);

        assertThat(service.steps()).isEqualTo(steps(SOME));
        assertThat(service.accepted.values()).extracting(DemoYearLoaderTest::resources)
                .contains(List.of("/v1/cases", "/transfer-offers", ACCEPTANCE, "/transfer-offers", ACCEPTANCE, "/placements"))
                .contains(List.of("/v1/cases", "/placements", "/end", "/corrections", "/retention-checks"))
                .contains(List.of("/v1/cases", "/placements", "/end", "/voiding"));
    }

    @Test
    void callsEmployersByTheCodesThatTheyWereGiven() {
        load(YEAR.stories());

        List<String> contacts = places("/v1/employers/[^/]+/contacts/.*");
        assertThat(contacts).isNotEmpty()
                .allSatisfy(contact -> assertThat(service.accepted).containsKey(contact.replaceAll("/contacts/.*", "")));
        assertThat(places(".*/activities/.*").stream().flatMap(activity -> service.accepted.get(activity).stream())
                .filter(body -> body.contains("\"employer\""))).isNotEmpty().allSatisfy(body -> assertThat(service.accepted)
                        .containsKey("/v1/employers/" + body.replaceAll(".*\"employer\":\"([^\"]+)\".*", "$1")));
    }

    @Test
    void reportsEachStepOnce() {
        List<Long> seen = new ArrayList<>();
        DemoYearLoader loader = loader(SOME, Duration.ofMinutes(1));

        loader.load(service.address(), () -> "token", (done, total) -> seen.add(done));

        assertThat(loader.steps()).isEqualTo(steps(SOME));
        assertThat(seen).containsExactlyElementsOf(LongStream.rangeClosed(1, steps(SOME)).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource(names = { "REQUEST_REPEATED", "REQUEST_REPEATED_IN_PARALLEL" })
    void repeatsRequestsThatAreToBeRepeated(Bite bite) {
        List<Story> stories = YEAR.stories(bite);
        long repeated = stories.stream().flatMap(story -> story.steps().stream())
                .filter(step -> step.delivery() != Delivery.ONCE).count();

        load(stories);

        assertThat(repeated).isGreaterThanOrEqualTo(5);
        assertThat(service.tokens).hasSize((int) (steps(stories) + repeated));
        assertThat(service.steps()).isEqualTo(steps(stories));
    }

    @ParameterizedTest
    @EnumSource(names = { "REQUEST_REPEATED", "REQUEST_REPEATED_IN_PARALLEL" })
    void noticesThatARepeatedRequestWasRecordedTwice(Bite bite) {
        inTrouble(() -> Trouble.FORGOTTEN_KEY);

        assertThatExceptionOfType(LoadFailed.class).isThrownBy(() -> load(YEAR.stories(bite)))
                .withMessageContaining("differently when it is sent again with the same key");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "NONE", "FORGOTTEN_KEY", "REFUSED" })
    @Tag("long")
    void getsThroughTrouble(Trouble trouble) {
        Random random = new Random(trouble.ordinal());
        inTrouble(() -> random.nextInt(4) == 0 ? trouble : Trouble.NONE);

        load(SOME.subList(0, 60));

        assertThat(service.steps()).isEqualTo(steps(SOME.subList(0, 60)));
    }

    @Test
    void addsNothingWhenItLoadsAgain() {
        load(SOME);

        load(SOME);

        assertThat(service.steps()).isEqualTo(steps(SOME));
    }

    @Test
    void goesOnAfterAnInterruption() {
        AtomicInteger left = new AtomicInteger((int) SUPPORT.size() + 150);
        inTrouble(() -> left.getAndDecrement() == 0 ? Trouble.REFUSED : Trouble.NONE);
        assertThatExceptionOfType(LoadFailed.class).isThrownBy(() -> load(SOME));
        int before = service.steps();

        load(SOME);

        assertThat(before - SUPPORT.size()).isBetween(100L, 200L);
        assertThat(service.steps()).isEqualTo(steps(SOME));
    }

    @Test
    void waitsForAServiceThatIsAway() throws InterruptedException {
        Thread operator = new Thread(() -> {
            service.goAway();
            service.comeBack();
        });

        loader(SOME, Duration.ofMinutes(1)).load(service.address(), () -> "token", (done, total) -> {
            if (done == 100) {
                operator.start();
            }
        });

        operator.join();
        assertThat(service.steps()).isEqualTo(steps(SOME));
    }

    @Test
    void readsACaseAgainThatAnotherOfThePersonMayHaveChanged() {
        load(YEAR.stories(Bite.EARLIER_CASE_VOIDED));

        assertThat(service.accepted).anySatisfy((name, commands) -> assertThat(commands).hasSize(2).last().asString()
                .startsWith("/placements ").contains("2025-11-03"));
    }

    @Test
    void takesANewTokenWhenTheOldOneIsRefused() {
        AtomicInteger tokens = new AtomicInteger();
        AtomicInteger requests = new AtomicInteger();
        inTrouble(() -> requests.incrementAndGet() == 3 ? Trouble.TOKEN_REFUSED : Trouble.NONE);

        new DemoYearLoader(SOME.subList(0, 10), SUPPORT, 1, Duration.ofMinutes(1)).load(service.address(),
                () -> "token-" + tokens.incrementAndGet(),
                UNSEEN);

        assertThat(service.tokens).startsWith("Bearer token-1", "Bearer token-1", "Bearer token-1", "Bearer token-2");
        assertThat(tokens).hasValue(2);
    }

    @Test
    void stopsWhenAStepIsRefusedAndNamesNobody() {
        inTrouble(() -> Trouble.REFUSED);

        assertThatExceptionOfType(LoadFailed.class).isThrownBy(() -> load(SOME)).withMessage(
                "The case service refuses RegisterEmployer: 422 urn:arbeitsmarktmentoren:problem:invalid-field /x (a-rule)");
    }

    @Test
    void givesUpAfterTheDeadline() {
        inTrouble(() -> Trouble.UNAVAILABLE);

        assertThatExceptionOfType(LoadFailed.class)
                .isThrownBy(() -> loader(SOME, Duration.ofMillis(200)).load(service.address(), () -> "token", UNSEEN))
                .withMessageContaining("gave up at RegisterEmployer")
                .withMessageEndingWith("503 urn:arbeitsmarktmentoren:problem:unavailable /x (a-rule)");
    }

    private void inTrouble(Supplier<Trouble> troubles) {
        service.close();
        service = new StandInCaseService(troubles);
    }

    private void load(List<Story> stories) {
        loader(stories, Duration.ofMinutes(1)).load(service.address(), () -> "token", UNSEEN);
    }

    private static DemoYearLoader loader(List<Story> stories, Duration patience) {
        return new DemoYearLoader(stories, SUPPORT, 8, patience);
    }

    /** Interviews come first, contacts last. */
    private static List<Entry> firstAndLast(List<Entry> entries) {
        return Stream.of(entries.subList(0, 3), entries.subList(entries.size() - 3, entries.size())).flatMap(List::stream)
                .toList();
    }

    private List<String> places(String pattern) {
        return service.accepted.keySet().stream().filter(place -> place.matches(pattern)).toList();
    }

    private static int steps(List<Story> stories) {
        return (int) SUPPORT.size() + stories.stream().mapToInt(story -> story.allSteps().size()).sum();
    }

    private static List<String> resources(List<String> commands) {
        return commands.stream().map(command -> command.substring(0, command.indexOf(' '))).toList();
    }
}
