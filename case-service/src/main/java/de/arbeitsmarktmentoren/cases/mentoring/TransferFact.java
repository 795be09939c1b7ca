package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Place;

/**
 * Responsibility passed on: to another project, or to another mentor of the same one, which is not reported.
 *
 * @param transferredOn first day on which the new mentor is responsible
 * @param mentor who accompanies from then on; null where a later one was recorded before each was kept
 */
@Embeddable
public record TransferFact(
        @Column(name = "transferred_on") LocalDate transferredOn,
        @Column(name = "from_project") String fromProject,
        @Column(name = "from_district") String fromDistrict,
        @Column(name = "to_project") String toProject,
        @Column(name = "to_district") String toDistrict,
        @Nullable String mentor) {

    static TransferFact to(Place to, @Nullable String mentor, LocalDate transferredOn) {
        return new TransferFact(transferredOn, to.project(), to.district(), to.project(), to.district(), mentor);
    }

    /** The same where it follows on that place; within a project the place stays as it is. */
    TransferFact from(Place place) {
        Place target = withinProject(place) ? place : to();
        return new TransferFact(transferredOn, place.project(), place.district(), target.project(), target.district(), mentor);
    }

    public Place from() {
        return new Place(fromProject, fromDistrict);
    }

    public Place to() {
        return new Place(toProject, toDistrict);
    }

    /** Whether only the mentor changed. */
    public boolean withinProject() {
        return toProject.equals(fromProject);
    }

    private boolean withinProject(Place place) {
        return toProject.equals(place.project());
    }
}
