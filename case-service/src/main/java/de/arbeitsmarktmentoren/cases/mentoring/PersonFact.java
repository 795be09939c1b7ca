package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.mentee.Profile;
import de.arbeitsmarktmentoren.contracts.codelist.AgeBand;

/**
 * What the case keeps of the person, as it was at the start.
 *
 * @param targetGroups derived from the profile and kept, so that a later definition moves nobody
 * @param previousStartYear of the person's last earlier start, null if there is none
 */
public record PersonFact(Profile profile, List<String> targetGroups, String ageBand, @Nullable Integer previousStartYear) {

    public PersonFact {
        targetGroups = List.copyOf(targetGroups);
    }

    static PersonFact of(Profile profile, LocalDate birthDate, LocalDate startedOn, @Nullable Integer previousStartYear) {
        return new PersonFact(profile, TargetGroups.of(profile), AgeBand.of(birthDate, startedOn), previousStartYear);
    }

    PersonFact profile(Profile right) {
        return right.equals(profile) ? this : new PersonFact(right, TargetGroups.of(right), ageBand, previousStartYear);
    }

    PersonFact ageBand(String band) {
        return new PersonFact(profile, targetGroups, band, previousStartYear);
    }

    PersonFact previousStartYear(@Nullable Integer year) {
        return new PersonFact(profile, targetGroups, ageBand, year);
    }
}
