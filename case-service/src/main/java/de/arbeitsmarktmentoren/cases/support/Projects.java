package de.arbeitsmarktmentoren.cases.support;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.contracts.Place;

/** The projects for which the caller may record what belongs to no case. One that is not his is as one that is not there. */
@ApplicationScoped
class Projects {

    /** Stands for a place that is not known because something is wrong. */
    static final Place NOWHERE = new Place("P-14000-0", "14000");

    private final Programme programme;
    private final CaseAccess access;

    Projects(Programme programme, CaseAccess access) {
        this.programme = programme;
        this.access = access;
    }

    LocalDate today() {
        return programme.today();
    }

    Scope scope() {
        return access.cases();
    }

    /** Where the project is on that day. Empty only if {@code fields} remember what is wrong. */
    Optional<Place> placeOn(Fields fields, @Nullable String project, LocalDate day) {
        if (fields.missing("/project", project) || !knows(fields, project)) {
            return Optional.empty();
        }
        programme.checkDay(fields, "/heldOn", project, day);
        return fields.accepts("/heldOn") ? placeOn(fields, day, project) : Optional.empty();
    }

    private Optional<Place> placeOn(Fields fields, LocalDate day, String project) {
        Optional<Place> place = programme.placeOn(project, day);
        if (place.isEmpty()) {
            fields.refuse("/heldOn", "project-phase", "liegt außerhalb der Laufzeit des Projekts",
                    "lies outside the project's time");
        }
        return place;
    }

    private boolean knows(Fields fields, String project) {
        if (!scope().includes(project)) {
            fields.refuse("/project", "unknown-project", "dieses Projekt gibt es nicht", "there is no such project");
            return false;
        }
        return programme.knows(fields, "/project", project);
    }
}
