package de.arbeitsmarktmentoren.stack.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.District;

/** What the generator itself counts of one year besides the mentorings; as {@link Books}, only for tests to compare with. */
public final class SupportBooks {

    /** What is counted. */
    public enum Measure {
        INTERVIEWS,
        ACTIVITIES,
        ACTIVITY_MINUTES,
        /** Different ones: the districts do not add up. */
        EMPLOYERS_SUPPORTED,
        EMPLOYER_CONTACTS
    }

    private final Map<String, int[]> counts = new HashMap<>();
    private final Map<String, Set<Integer>> employers = new HashMap<>();
    private final int year;

    SupportBooks(int year, List<Story> stories, Support support) {
        this.year = year;
        support.ofProjects().forEach(entries -> entries.forEach(entry -> enter(entry.command())));
        stories.forEach(this::enter);
    }

    /** The number for a district (AGS), or for Saxony. */
    public int in(String area, Measure measure) {
        if (measure == Measure.EMPLOYERS_SUPPORTED) {
            return employers.getOrDefault(area, Set.of()).size();
        }
        int[] row = counts.get(area);
        return row == null ? 0 : row[measure.ordinal()];
    }

    private void enter(Command.Besides command) {
        if (command instanceof Command.Interview interview) {
            count(Programme.districtOf(interview.project()), interview.heldOn(), Measure.INTERVIEWS, 1);
        }
        if (command instanceof Command.Contact contact) {
            contact(Programme.districtOf(contact.project()), contact.heldOn(), contact.employer());
        }
    }

    private void enter(Story story) {
        List<Course> courses = story.courses();
        story.afterwards().forEach(step -> {
            if (step.command() instanceof Command.Act act) {
                enter(courses.get(step.mentoring()).districtOn(act.heldOn()), act);
            }
        });
    }

    private void enter(String district, Command.Act act) {
        count(district, act.heldOn(), Measure.ACTIVITIES, 1);
        count(district, act.heldOn(), Measure.ACTIVITY_MINUTES, act.minutes());
        contact(district, act.heldOn(), act.employer());
    }

    private void contact(String district, LocalDate day, @Nullable Integer employer) {
        if (employer != null && day.getYear() == year) {
            count(district, day, Measure.EMPLOYER_CONTACTS, 1);
            Set.of(district, District.SAXONY).forEach(
                    area -> employers.computeIfAbsent(area, fresh -> new HashSet<>()).add(employer));
        }
    }

    private void count(String district, LocalDate day, Measure measure, int number) {
        if (day.getYear() == year) {
            Set.of(district, District.SAXONY).forEach(area -> counts.computeIfAbsent(area,
                    fresh -> new int[Measure.values().length])[measure.ordinal()] += number);
        }
    }
}
