package de.arbeitsmarktmentoren.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

class ErasureTest {

    private static final String GOLDEN = Golden.file("erasure");

    @Test
    void isReadAndWrittenAgainWithoutLoss() throws Exception {
        byte[] written = Erasure.fromJson(GOLDEN.getBytes(UTF_8)).toJson();

        assertThat(new ObjectMapper().readTree(written)).isEqualTo(new ObjectMapper().readTree(GOLDEN));
        assertThat(EventSchema.ERASURE.complaintsAbout(new String(written, UTF_8))).isEmpty();
    }

    @Test
    void hasTheHashOfTheIdForItsKey() {
        assertThat(Erasure.keyOf(UUID.fromString("00000000-0000-0000-0000-00000000000a")))
                .isEqualTo("39d3159fe171bad33894db640a7278b2facc1aa4114a34757da718fe2853c68c");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "{}", "{\"meaning\": \"ANONYMISED\"}",
            "{\"meaning\": \"Amina\", \"month\": \"2026-03\"}", "{\"meaning\": \"VOIDED\", \"month\": \"2026-03-14\"}" })
    void refusesWhatIsNoErasure(String json) {
        assertThatExceptionOfType(MalformedEvent.class).isThrownBy(() -> Erasure.fromJson(json.getBytes(UTF_8)))
                .withMessageNotContaining("Amina");
    }
}
