package de.arbeitsmarktmentoren.cases.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** Answers who works where and when the programme has money, and refuses what it does not know. */
@ApplicationScoped
public class Programme {

    private final Projects projects;
    private final Clock clock;

    Programme(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    public List<Project> projects() {
        return projects.all();
    }

    /** Today in Saxony. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The project of that code and whether the mentor works there; what is wrong is remembered in {@code fields}. */
    public Optional<Project> projectOf(Fields fields, @Nullable String project, @Nullable String mentor) {
        boolean complete = !fields.missing("/project", project) & !fields.missing("/mentor", mentor);
        Optional<Project> found = project == null ? Optional.empty() : projects.find(project);
        if (project != null && found.isEmpty()) {
            fields.refuse("/project", "unknown-project", "dieses Projekt gibt es nicht", "there is no such project");
        }
        if (complete && found.isPresent() && !found.get().employs(mentor)) {
            fields.refuse("/mentor", "mentor-of-project", "gehört nicht zu diesem Projekt",
                    "does not belong to this project");
        }
        return found;
    }

    /** Remembers a start outside every funding phase in {@code fields}. */
    public void checkStart(Fields fields, String pointer, LocalDate startedOn) {
        if (fields.accepts(pointer) && projects.phases().stream().noneMatch(phase -> phase.contains(startedOn))) {
            LocalDate first = projects.phases().get(0).firstDay();
            fields.refuse(pointer, "funding-phase", "muss in einer Förderphase liegen, frühestens am " + first,
                    "must lie in a funding phase, on " + first + " at the earliest");
        }
    }
}
