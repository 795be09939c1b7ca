package de.arbeitsmarktmentoren.cases.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

class FactChangesTest {

    @Test
    void tellsOldAndNewOfEachValueThatDiffers() {
        Facts before = Cases.placed();
        Facts after = Cases.after(before, Cases.correctingPlacements(before, Cases.PLACED.plusDays(1)));

        assertThat(FactChanges.between(before, after))
                .containsExactly(new FactChange("/placements/0/placedOn", "2025-08-31", "2025-09-01"));
    }

    @Test
    void tellsEachValueOfAFactThatIsNew() {
        Facts before = Cases.running();
        Facts after = Cases.after(before, Cases.pausing(Cases.PLACED));

        assertThat(FactChanges.between(before, after)).containsExactly(
                new FactChange("/pauses/0/pausedOn", null, "2025-08-31"), new FactChange("/pauses/0/reason", null, "COURSE"));
    }

    @Test
    void tellsEachValueOfAFactThatWasTakenBack() {
        Facts before = Cases.dropped();
        Facts after = Cases.after(before, Change.reopen(Cases.ENDED));

        assertThat(FactChanges.between(before, after)).contains(
                new FactChange("/end/reason", "CONTACT_LOST", null),
                new FactChange("/reopenings/0/end/reason", null, "CONTACT_LOST"));
    }

    @Test
    void tellsWhatHasBegunBeforeWhatIsStillAgreed() {
        Facts before = Cases.after(Cases.running(), Cases.agreeing(Cases.TODAY), Cases.agreeing(Cases.TODAY.plusMonths(1)));
        Facts after = Cases.after(before, Change.begin(before.agreedPlacements().get(0)));

        assertThat(FactChanges.between(before, after)).extracting(FactChange::pointer).containsSubsequence(
                "/placements/0/placedOn", "/agreedPlacements/0/placedOn");
    }

    @Test
    void tellsAllOfACaseThatBegins() {
        assertThat(FactChanges.between(null, Cases.running())).allMatch(change -> change.old() == null)
                .extracting(FactChange::pointer).contains("/startedOn", "/startedMentor", "/profile/gender", "/targetGroups");
    }

    @Test
    void tellsNothingOfWhatIsAsItWas() {
        assertThat(FactChanges.between(Cases.completed(), Cases.completed())).isEmpty();
    }

    @Test
    void isWrittenAsOldAndNew() throws JsonProcessingException {
        assertThat(new ObjectMapper().writeValueAsString(new FactChange("/startedOn", null, "2025-03-14")))
                .isEqualTo("{\"pointer\":\"/startedOn\",\"old\":null,\"new\":\"2025-03-14\"}");
    }
}
