package de.arbeitsmarktmentoren.contracts.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @ValueSource(strings = { "en", "en-GB", "en;q=0.9,de;q=0.1", "fr, en;q=0.5" })
    void speaksEnglishWhereItIsAskedFor(String acceptLanguage) {
        assertThat(Languages.forHeader(acceptLanguage)).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "de", "de-DE,en;q=0.5", "fr", "-", "--", "en,-", ",", "en;q=", "en;q=2", "*" })
    void speaksGermanOtherwise(String acceptLanguage) {
        assertThat(Languages.forHeader(acceptLanguage)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void speaksGermanWithoutTheHeader() {
        assertThat(Languages.forHeader(null)).isEqualTo(Locale.GERMAN);
    }
}
