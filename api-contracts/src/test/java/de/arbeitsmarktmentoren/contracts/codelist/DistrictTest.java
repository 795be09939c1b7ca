package de.arbeitsmarktmentoren.contracts.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class DistrictTest {

    private static final List<Code> DISTRICTS = CodeLists.get("districts").codes().stream()
            .filter(code -> District.codes().contains(code.code())).toList();

    @Test
    void namesThe13DistrictsWithoutTheirTotal() {
        assertThat(District.codes()).containsExactly("14511", "14521", "14522", "14523", "14524", "14612", "14625", "14626",
                "14627",
                "14628", "14713", "14729", "14730");
        assertThat(CodeLists.get("districts").codes()).hasSize(14).extracting(Code::code).contains(District.SAXONY);
    }

    @Test
    void tellsTheTwoLeipzigsApart() {
        CodeList districts = CodeLists.get("districts");

        assertThat(districts.find("14713").orElseThrow().label().de()).isEqualTo("Leipzig (Stadt)");
        assertThat(districts.find("14729").orElseThrow().label().de()).isEqualTo("Landkreis Leipzig");
    }

    @Test
    void addsUpToThePopulationOfSaxony() {
        long population = DISTRICTS.stream().mapToLong(code -> Long.parseLong(code.attribute("population2019").orElseThrow()))
                .sum();

        assertThat(population).isEqualTo(4_071_971);
    }

    @Test
    void givesEachDistrictItsKindAndRegions() {
        assertThat(DISTRICTS).allSatisfy(code -> {
            String nuts3 = code.attribute("nuts3").orElseThrow();
            assertThat(nuts3).matches("DED[245][0-9A-Z]").startsWith(code.attribute("nuts2").orElseThrow());
            assertThat(code.attribute("officialName")).isPresent();
        });
        assertThat(DISTRICTS).extracting(code -> code.attributes().get("nuts3")).doesNotHaveDuplicates();
        assertThat(DISTRICTS).extracting(code -> code.attributes().get("kind")).containsOnly("KREISFREIE_STADT", "LANDKREIS");
        assertThat(DISTRICTS).filteredOn(code -> "KREISFREIE_STADT".equals(code.attributes().get("kind")))
                .extracting(Code::code)
                .containsExactly("14511", "14612", "14713");
    }
}
