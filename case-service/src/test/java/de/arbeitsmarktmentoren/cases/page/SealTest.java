package de.arbeitsmarktmentoren.cases.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] SECRET = { 1, 2, 3 };
    private static final Map<String, String> FILTER = Map.of("project", "P-14511-1", "status", "ACTIVE");
    private static final Seal SEAL = new Seal(SECRET, "listCases", "demo-mentor", FILTER);
    private static final List<String> KEY = List.of("2025-03-14", "Zwickau · ß", "");

    @Test
    void opensWhatItClosed() {
        assertThat(SEAL.open(SEAL.close(KEY))).contains(KEY);
        assertThat(new Seal(SECRET, "listCases", "demo-mentor", FILTER).open(SEAL.close(KEY))).contains(KEY);
    }

    @Test
    void opensNothingOfAnotherListFilterCallerOrSecret() {
        String cursor = SEAL.close(KEY);

        assertThat(List.of(
                new Seal(SECRET, "listMentees", "demo-mentor", FILTER),
                new Seal(SECRET, "listCases", "demo-office", FILTER),
                new Seal(SECRET, "listCases", "demo-mentor", Map.of("project", "P-14511-1")),
                new Seal(SECRET, "listCases", "demo-mentor", Map.of("project", "P-14511-1statusACTIVE")),
                new Seal(SECRET, "listCases", "demo-mentor", Map.of("project", "P-14511-1", "status", "ENDED")),
                new Seal(new byte[] { 1, 2, 4 }, "listCases", "demo-mentor", FILTER)))
                .allSatisfy(other -> assertThat(other.open(cursor)).isEmpty());
    }

    @Test
    void opensNothingInWhichOneBitWasChanged() {
        byte[] whole = Base64.getUrlDecoder().decode(SEAL.close(KEY));

        IntStream.range(0, whole.length * 8).forEach(bit -> {
            byte[] forged = whole.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(SEAL.open(Base64.getUrlEncoder().encodeToString(forged))).as("bit " + bit).isEmpty();
        });
    }

    @Test
    void opensNoNonsense() {
        assertThat(List.of("", "A", "!", "\0", "AAAA", "A".repeat(5000), SEAL.close(KEY) + "AAAA"))
                .allSatisfy(nonsense -> assertThat(SEAL.open(nonsense)).isEmpty());
    }
}
