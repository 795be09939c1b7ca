package de.arbeitsmarktmentoren.stack.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One person's way through the programme.
 *
 * @param key the same for the same seed, different for every story
 * @param bites why it is worth a look; empty for an ordinary story
 * @param steps in the order in which they are recorded
 */
public record Story(String key, Set<Bite> bites, List<Step> steps) {

    public Story {
        bites = Set.copyOf(bites);
        steps = List.copyOf(steps);
    }

    /** The {@code Idempotency-Key} of a step; the same whenever the story is told. */
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
