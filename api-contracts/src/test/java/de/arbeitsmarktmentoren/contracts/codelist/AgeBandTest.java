package de.arbeitsmarktmentoren.contracts.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2007-07-02, 2025-07-01, U18
            2007-07-01, 2025-07-01, 18_24
            2000-07-02, 2025-07-01, 18_24
            2000-07-01, 2025-07-01, 25_29
            1970-07-01, 2025-07-01, 55_PLUS
            1901-01-01, 2025-07-01, 55_PLUS
            2007-02-28, 2025-02-28, 18_24
            2008-02-29, 2026-02-28, U18
            2008-02-29, 2026-03-01, 18_24
            2025-07-01, 2025-07-01, U18
            2025-07-02, 2025-07-01, UNKNOWN
            ,           2025-07-01, UNKNOWN
            """)
    void countsCompletedYears(LocalDate birthDate, LocalDate onDate, String band) {
        assertThat(AgeBand.of(birthDate, onDate)).isEqualTo(band);
    }

    @Test
    void putsEachAgeIntoExactlyOneBand() {
        LocalDate today = LocalDate.of(2025, 7, 1);

        var sizes = IntStream.range(0, 100).mapToObj(age -> AgeBand.of(today.minusYears(age), today))
                .collect(Collectors.groupingBy(band -> band, Collectors.counting()));

        assertThat(sizes).containsOnly(entry("U18", 18L), entry("18_24", 7L),
                entry("25_29", 5L), entry("30_34", 5L), entry("35_44", 10L),
                entry("45_54", 10L), entry("55_PLUS", 45L));
    }
}
