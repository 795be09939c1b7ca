package de.arbeitsmarktmentoren.stack.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One person's way through the programme.
 *
 * @param key the same for the same seed, different for every story
 * @param bites why it is worth a look; empty for an ordinary story
 * @param steps in the order in which they are recorded
 * @param afterwards what is recorded after the last of them and changes no start, placement or end
 */
public record Story(String key, Set<Bite> bites, List<Step> steps, List<Step> afterwards) {

    public Story {
        bites = Set.copyOf(bites);
        steps = List.copyOf(steps);
        afterwards = List.copyOf(afterwards);
    }

    Story followedBy(List<Step> more) {
        return new Story(key, bites, steps, more);
    }

    /** All that is recorded, in this order. */
    public List<Step> allSteps() {
        return Stream.of(steps, afterwards).flatMap(List::stream).toList();
    }

    /** The {@code Idempotency-Key} of one of all steps; the same whenever the story is told. */
    public String idempotencyKey(int step) {
        return key + "-" + step;
    }

    /** The person, as the first step registers it. */
    public Person person() {
        return ((Command.Register) steps.get(0).command()).person();
    }

    /** How each mentoring stands once every step is recorded, the voided ones among them. */
    public List<Course> courses() {
        Map<Integer, Course> courses = new LinkedHashMap<>();
        for (Step step : steps.subList(1, steps.size())) {
            courses.compute(step.mentoring(), (number, course) -> Course.after(course, step.command()));
        }
        return new ArrayList<>(courses.values());
    }
}
