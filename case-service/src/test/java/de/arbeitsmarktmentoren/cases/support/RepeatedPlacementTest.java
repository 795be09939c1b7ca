package de.arbeitsmarktmentoren.cases.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.mentee.Profile;
import de.arbeitsmarktmentoren.cases.mentoring.Facts;
import de.arbeitsmarktmentoren.cases.mentoring.PersonFact;
import de.arbeitsmarktmentoren.cases.mentoring.PlacementFact;
import de.arbeitsmarktmentoren.cases.mentoring.StartFact;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Subject;

/** The same placement stands twice in a case, with every detail the same. */
class RepeatedPlacementTest {

    @Test
    void isToldOfTheEmployerAndSoIsThatItWasTakenBack() {
        assertThat(ChangedCases.placementsThatDiffer(Optional.of(placed(1)), placed(2)))
                .containsExactly(Subject.EMPLOYER.of("E-000001", YearMonth.of(2025, 6)));
        assertThat(ChangedCases.placementsThatDiffer(Optional.of(placed(2)), placed(1))).hasSize(1);
        assertThat(ChangedCases.placementsThatDiffer(Optional.of(placed(2)), placed(2))).isEmpty();
    }

    private static Facts placed(int times) {
        PlacementFact placement = new PlacementFact(LocalDate.of(2025, 6, 2), "EMPLOYMENT_INSURED", "E-000001", null, null,
                null,
                "YES", "P-14511-1", "14511");
        return new Facts(new StartFact(LocalDate.of(2025, 1, 1), new Place("P-14511-1", "14511"), "M-14511-1-01"),
                new PersonFact(new Profile("FEMALE", "SY", "NONE", true), List.of("WOMEN_SEEKING_PROTECTION"), "25_29", null),
                List.of(), Collections.nCopies(times, placement), List.of(), List.of(), List.of(), List.of(), null, null,
                false);
    }
}
