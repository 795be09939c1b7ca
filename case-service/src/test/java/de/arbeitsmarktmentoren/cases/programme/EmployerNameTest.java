package de.arbeitsmarktmentoren.cases.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployerNameTest {

    @ParameterizedTest
    @CsvSource({ "Pflegedienst Beispiel gGmbH, PFLEGEDIENST BEISPIEL", "Bäckerei Größer, Baeckerei Groesser e. K.",
            "Lernwerk e. V., Lernwerk e.V.", "Café Muster, Cafe  Muster GmbH & Co. KG", "Autohaus-Muster, Autohaus Muster" })
    void knowsTheSameNameHoweverItIsWritten(String one, String other) {
        assertThat(EmployerName.key(one)).isEqualTo(EmployerName.key(other));
    }

    @ParameterizedTest
    @CsvSource({ "Bäckerei Muster, Bäckerei Meister", "Muster Nord GmbH, Muster Süd GmbH", "AG, KG" })
    void tellsOtherNamesApart(String one, String other) {
        assertThat(EmployerName.key(one)).isNotEqualTo(EmployerName.key(other));
    }

    @ParameterizedTest
    @CsvSource({ "***", "GmbH", "株式会社" })
    void isNeverEmpty(String name) {
        assertThat(EmployerName.key(name)).isNotBlank();
    }
}
