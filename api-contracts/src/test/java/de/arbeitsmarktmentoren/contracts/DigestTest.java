package de.arbeitsmarktmentoren.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {

    private static final String GOLDEN = Golden.file("digest");

    @Test
    void hasAKeyOfItsOwnInEachPartition() {
        assertThat(IntStream.range(0, CaseTopic.PARTITIONS).mapToObj(Digest::key).map(Digest::partitionOf))
                .containsExactlyElementsOf(IntStream.range(0, CaseTopic.PARTITIONS).boxed().toList());
        assertThat(Digest.key(11)).isEqualTo("digest-11");
    }

    @Test
    void ignoresMembersItDoesNotKnow() {
        String newer = GOLDEN.replace("\"cases\": 2", "\"cases\": 2, \"later\": true");

        assertThat(Digest.fromJson(newer.getBytes(UTF_8))).isEqualTo(Digest.fromJson(GOLDEN.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"cases\": 2, | ``",
            "\"cases\": 2 | \"cases\": 2.5",
            "\"cases\": 2 | \"cases\": -2",
            "\"sum\": \"54e3 | \"sum\": \"54E3",
            "\"sum\": \"54e3b23370bd3b38\" | \"sum\": null",
            "\"2025-07-01T01:00:00.125Z\" | null",
            "\"2025-07-01T01:00:00.125Z\" | \"last night\"" })
    void refusesAMemberOfAnotherShape(String right, String wrong) {
        String spoiled = GOLDEN.replace(right, wrong);

        assertThat(spoiled).isNotEqualTo(GOLDEN);
        assertThatExceptionOfType(MalformedEvent.class).isThrownBy(() -> Digest.fromJson(spoiled.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "Amina Haddad", "{} {}" })
    void refusesWhatIsNoDigest(String json) {
        assertThatExceptionOfType(MalformedEvent.class).isThrownBy(() -> Digest.fromJson(json.getBytes(UTF_8)))
                .withMessageNotContaining("Amina");
    }
}
