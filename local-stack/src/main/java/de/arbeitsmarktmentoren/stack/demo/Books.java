package de.arbeitsmarktmentoren.stack.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.contracts.codelist.PlacementKind;

/**
 * What the generator itself counts in one year, each fact in the district where it happened. Only for tests to compare with:
 * what is shown to people comes out of the events.
 */
public final class Books {

    /** What is counted. */
    public enum Measure {
        STARTED,
        PLACED,
        PLACED_EMPLOYMENT,
        PLACED_TRAINING,
        DROPPED
    }

    private final TreeMap<String, int[]> counts = new TreeMap<>();
    private final int year;

    private Books(int year) {
        this.year = year;
        District.codes().forEach(district -> counts.put(district, new int[Measure.values().length]));
    }

    /** After all corrections and voids. */
    static Books of(int year, List<Story> stories) {
        Books books = new Books(year);
        stories.stream().flatMap(story -> story.courses().stream()).filter(course -> !course.voided()).forEach(books::enter);
        return books;
    }

    /** The number for Saxony. */
    public int total(Measure measure) {
        return counts.keySet().stream().mapToInt(district -> in(district, measure)).sum();
    }

    /** The number for a district (AGS). */
    public int in(String district, Measure measure) {
        int[] row = counts.get(district);
        return row == null ? 0 : row[measure.ordinal()];
    }

    private void enter(Course course) {
        count(course, course.start().startedOn(), Measure.STARTED);
        Command.Place placement = course.placement();
        Command.End end = course.end();
        if (placement != null) {
            boolean training = PlacementKind.outcomeOf(placement.kind()).filter("TRAINING"::equals).isPresent();
            count(course, placement.placedOn(), Measure.PLACED,
                    training ? Measure.PLACED_TRAINING : Measure.PLACED_EMPLOYMENT);
        } else if (end != null) {
            count(course, end.endedOn(), Measure.DROPPED);
        }
    }

    private void count(Course course, LocalDate day, Measure... measures) {
        if (day.getYear() == year) {
            int[] row = counts.get(course.districtOn(day));
            Arrays.stream(measures).forEach(measure -> row[measure.ordinal()]++);
        }
    }
}
