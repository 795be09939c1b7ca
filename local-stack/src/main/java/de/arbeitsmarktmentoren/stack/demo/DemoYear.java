package de.arbeitsmarktmentoren.stack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The programme's year 2025, invented: 1,600 mentorings started, 600 first placements, 480 into employment and 120 into
 * training, after all corrections and voids; with what was carried over from the years before and the cases that bite. The same
 * seed makes the same stories with the same keys. Nothing happens after 31 March 2026.
 */
public final class DemoYear {

    /** The year whose totals are exact. */
    public static final int YEAR = 2025;

    private static final long SEED = 2025;
    private static final int PEOPLE_COMING_BACK = 57;

    private final List<Story> stories;
    private final Support support;

    private DemoYear(long seed) {
        // Support draws from a chance of its own: whatever is added to it leaves the stories as everybody has seen them.
        Chance chance = new Chance(~seed);
        Employers employers = new Employers(chance);
        Care care = new Care(chance, employers);
        stories = told(seed, drafts(new Chance(seed))).stream().map(care::ofTheMentorings).toList();
        support = new Talks(chance, employers).support("demo-%d".formatted(seed), stories);
    }

    /** The year that everybody sees. */
    public static DemoYear standard() {
        return of(SEED);
    }

    /** Another year with the same totals. */
    public static DemoYear of(long seed) {
        return new DemoYear(seed);
    }

    /** In the order of their first recorded start; unmodifiable. */
    public List<Story> stories() {
        return stories;
    }

    /** The stories that bite in this way. */
    public List<Story> stories(Bite bite) {
        return stories.stream().filter(story -> story.bites().contains(bite)).toList();
    }

    /** What the projects do besides the mentorings. */
    public Support support() {
        return support;
    }

    /** The generator's own totals of 2025: for tests to compare with, never to be shown. */
    public Books books() {
        return Books.of(YEAR, stories);
    }

    /** Likewise of what was done besides. */
    public SupportBooks supportBooks() {
        return new SupportBooks(YEAR, stories, support);
    }

    private static List<StoryDraft> drafts(Chance chance) {
        Programme programme = new Programme();
        People people = new People(chance);
        Work work = new Work(chance);
        Cast cast = new Cast(people, programme, work);
        List<StoryDraft> drafts = new ArrayList<>(new BitingStories(cast).all());
        drafts.addAll(new TransferStories(cast).all());
        List<List<Command>> ordinary = new OrdinaryStories(chance, new Lives(chance, programme, work))
                .beside(drafts.stream().map(draft -> draft.told("")).toList());
        new Returners(ordinary).comingBack(PEOPLE_COMING_BACK, YEAR).forEach(mentorings -> {
            StoryDraft draft = cast.draftOf(people.anybody(startOf(mentorings), anyTraining(mentorings)));
            drafts.add(mentorings.size() > 1 ? draft.because(Bite.SECOND_MENTORING) : draft);
            mentorings.forEach(draft::mentoring);
        });
        return drafts;
    }

    private static List<Story> told(long seed, List<StoryDraft> drafts) {
        List<StoryDraft> inOrder = drafts.stream().sorted(Comparator.comparing(StoryDraft::begins)).toList();
        return IntStream.range(0, inOrder.size())
                .mapToObj(number -> inOrder.get(number).told("demo-%d-%d".formatted(seed, number))).toList();
    }

    private static LocalDate startOf(List<List<Command>> mentorings) {
        return ((Command.Start) mentorings.get(0).get(0)).startedOn();
    }

    private static boolean anyTraining(List<List<Command>> mentorings) {
        return mentorings.stream().flatMap(List::stream).flatMap(DemoYear::placement)
                .anyMatch(place -> place.kind().equals(Work.TRAINING));
    }

    private static Stream<Command.Place> placement(Command command) {
        return command instanceof Command.Place place ? Stream.of(place) : Stream.empty();
    }
}
