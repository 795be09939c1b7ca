package de.arbeitsmarktmentoren.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

class DigestSumTest {

    private static final UUID REFERENCE = UUID.fromString("f47ac10b-58cc-4372-a567-0e02b2c3d479");

    @ParameterizedTest
    @MethodSource
    void addsUpTo(Vector vector) {
        DigestSum sum = new DigestSum();

        vector.versions().forEach(sum::add);

        assertThat(sum.sum()).isEqualTo(vector.sum());
        assertThat(sum.cases()).isEqualTo(vector.versions().size());
    }

    static Stream<Vector> addsUpTo() throws IOException {
        return new ObjectMapper().readValue(Golden.file("digest-sums"), new TypeReference<List<Vector>>() {
        }).stream();
    }

    record Vector(Map<UUID, Long> versions, String sum) {
    }

    @Test
    void isTheSameInAnyOrder() {
        long seed = System.nanoTime();
        List<UUID> references = new ArrayList<>(Stream.generate(UUID::randomUUID).limit(1000).toList());
        String before = sumOf(references, 1);

        Collections.shuffle(references, new Random(seed));

        assertThat(sumOf(references, 1)).as("seed %d", seed).isEqualTo(before);
    }

    @Test
    void changesWithAVersion() {
        assertThat(sumOf(List.of(REFERENCE), 2)).isNotEqualTo(sumOf(List.of(REFERENCE), 1));
    }

    @Test
    void isNotTheSameWhenTwoCasesSwapTheirVersions() {
        UUID other = UUID.fromString("0190a6d4-5b1e-7c3a-9f42-6d1f0c9b7e10");
        DigestSum sum = new DigestSum();
        DigestSum swapped = new DigestSum();

        sum.add(REFERENCE, 1);
        sum.add(other, 2);
        swapped.add(REFERENCE, 2);
        swapped.add(other, 1);

        assertThat(swapped.sum()).isNotEqualTo(sum.sum());
    }

    private static String sumOf(List<UUID> references, long version) {
        DigestSum sum = new DigestSum();
        references.forEach(reference -> sum.add(reference, version));
        return sum.sum();
    }
}
