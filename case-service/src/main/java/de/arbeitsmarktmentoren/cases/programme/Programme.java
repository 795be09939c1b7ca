package de.arbeitsmarktmentoren.cases.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.contracts.Place;

/**
 * Answers who works where and when the programme has money, each for the day that is asked about, and refuses what it does not
 * know. What it says of a day in the past stays so when the programme changes later. Asks the database for employers only.
 */
@ApplicationScoped
public class Programme {

    private final Directories directories;
    private final Employers employers;
    private final Clock clock;

    Programme(Directories directories, Employers employers, Clock clock) {
        this.directories = directories;
        this.employers = employers;
        this.clock = clock;
    }

    /** Today in Saxony. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The project with the district in which it is on that day; empty if it is not there then. */
    public Optional<Place> placeOn(String project, LocalDate day) {
        return directories.current().placeOn(project, day);
    }

    /** {@link #mentorOf(Fields, String, String, String, String, LocalDate)} with the pointers of most requests. */
    public Optional<Place> mentorOf(Fields fields, @Nullable String project, @Nullable String mentor, LocalDate day) {
        return mentorOf(fields, "/project", project, "/mentor", mentor, day);
    }

    /**
     * Where that mentor of that project works on that day. Empty exactly if {@code fields} remember what is wrong: either is
     * missing, there is no such project, or the mentor does not work there on that day.
     *
     * @param day may be {@link Fields#NO_DAY}
     */
    public Optional<Place> mentorOf(Fields fields, String projectPointer, @Nullable String project, String mentorPointer,
            @Nullable String mentor, LocalDate day) {
        boolean missing = fields.missing(projectPointer, project) | fields.missing(mentorPointer, mentor);
        if (project == null || !knows(fields, projectPointer, project) || missing) {
            return Optional.empty();
        }
        Directory directory = directories.current();
        Optional<Violation> refusal = new Team(directory, project).refusal(mentorPointer, String.valueOf(mentor), day);
        refusal.ifPresent(violation -> fields.refuse(List.of(violation)));
        return refusal.isPresent() ? Optional.empty() : directory.placeOn(project, day);
    }

    /** Remembers a start in {@code fields} that lies in none of the project's funding phases. */
    public void checkStart(Fields fields, String pointer, @Nullable String project, LocalDate startedOn) {
        if (fields.accepts(pointer)) {
            fundedTime(project).flatMap(time -> time.refusalOfStart(pointer, startedOn))
                    .ifPresent(violation -> fields.refuse(List.of(violation)));
        }
    }

    /** Remembers any other day in {@code fields} that lies outside the project's time, which goes on between two phases. */
    public void checkDay(Fields fields, String pointer, @Nullable String project, LocalDate day) {
        if (fields.accepts(pointer)) {
            fundedTime(project).flatMap(time -> time.refusalOfDay(pointer, day))
                    .ifPresent(violation -> fields.refuse(List.of(violation)));
        }
    }

    /** The last day for which each project has money, by its code; without those that never had any. */
    public Map<String, LocalDate> fundedUntil() {
        Directory directory = directories.current();
        Map<String, LocalDate> until = new TreeMap<>();
        directory.projects().entries().forEach((code, project) -> directory.fundedTime(project).whole()
                .ifPresent(time -> until.put(code, time.last())));
        return until;
    }

    /** Whether the project is there or ever was. */
    public boolean knows(String project) {
        return directories.current().projects().find(project).isPresent();
    }

    /** Remembers a project in {@code fields} that never was there. */
    public boolean knows(Fields fields, String pointer, String project) {
        boolean known = knows(project);
        if (!known) {
            fields.refuse(pointer, "unknown-project", "dieses Projekt gibt es nicht", "there is no such project");
        }
        return known;
    }

    /** Remembers an employer in {@code fields} that nobody has registered. */
    public void checkEmployer(Fields fields, String pointer, @Nullable String code) {
        if (code != null && !employers.has(code)) {
            fields.refuse(pointer, "unknown-employer", "dieser Arbeitgeber ist nicht erfasst",
                    "this employer is not registered");
        }
    }

    /** Of a project that is not there nothing is said: that it is not there is said elsewhere. */
    private Optional<FundedTime> fundedTime(@Nullable String project) {
        Directory directory = directories.current();
        return project == null ? Optional.empty() : directory.projects().find(project).map(directory::fundedTime);
    }
}
