package de.arbeitsmarktmentoren.cases.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

class PatchedTest {

    @Test
    void tellsAbsenceFromNull() throws JsonProcessingException {
        CorrectMentoring patch = new ObjectMapper().readValue("""
                {"retentionCheck": null, "startedOn": "2025-01-02"}""", CorrectMentoring.class);

        assertThat(patch.retentionCheck()).isEqualTo(new Patched<>(null));
        assertThat(patch.startedOn()).isEqualTo(new Patched<>("2025-01-02"));
        assertThat(patch.end()).isNull();
    }

    @Test
    void readsListsOfFacts() throws JsonProcessingException {
        CorrectMentoring patch = new ObjectMapper().readValue("""
                {"pauses": [{"pausedOn": "2025-05-05", "reason": "COURSE"}], "placements": []}""", CorrectMentoring.class);

        assertThat(patch.pauses().value())
                .containsExactly(new CorrectMentoring.CorrectedPause("2025-05-05", null, "COURSE"));
        assertThat(patch.placements().value()).isEqualTo(List.of());
    }
}
