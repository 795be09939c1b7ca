package de.arbeitsmarktmentoren.stats.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotAcceptableException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.stats.statistics.QuestionRefused;

class AcceptTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            application/json                                               | JSON
            APPLICATION/JSON                                               | JSON
            application/json; charset=utf-8                                | JSON
            application/json; profile="json-stat-2.0"                      | JSONSTAT
            application/json;profile=json-stat-2.0                         | JSONSTAT
            Application/Json ; Profile = "JSON-stat-2.0"                   | JSONSTAT
            text/csv                                                       | CSV
            text/csv; header=present; charset=iso-8859-1                   | CSV
            text/csv; dialect=excel-de                                     | CSV_EXCEL_DE
            text/csv; charset=utf-8; dialect="excel-de"                    | CSV_EXCEL_DE
            text/*                                                         | CSV
            application/*                                                  | JSON
            */*                                                            | JSON
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | JSON
            application/problem+json, text/csv                             | CSV
            text/csv, application/json                                     | CSV
            application/json, text/csv                                     | JSON
            text/csv;q=0.5, application/json;q=0.9                         | JSON
            text/csv;q=0.5, application/json;q=0.9;profile=json-stat-2.0   | JSONSTAT
            application/json;q=0.1, */*;q=0.2                              | CSV
            */*;q=0.2, application/json;q=0.1                              | CSV
            text/*;q=0.9, text/csv;q=0.1, application/json;q=0.5           | JSON
            application/json;q=0, */*                                      | CSV
            application/json;q=0, application/json;profile=json-stat-2.0   | JSONSTAT
            text/csv;q=0, text/*                                           | NONE
            text/csv;q=0.000, text/csv;dialect=excel-de;q=0.001            | CSV_EXCEL_DE
            text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2           | NONE
            text/csv;q=0                                                   | NONE
            */*;q=0                                                        | NONE
            application/problem+json                                       | NONE
            application/xml                                                | NONE
            application/json;profile="https://example.org/other"           | NONE
            text/csv;dialect=excel-fr                                      | NONE
            text/csv;q=2                                                   | NONE
            text/csv;q=NaN                                                 | NONE
            text/csv;q=                                                    | NONE
            text/csv;q                                                     | CSV
            nonsense                                                       | NONE
            */json                                                         | NONE
            /                                                              | NONE
            ,,;;=,"                                                        | NONE
            ,,;;=," text/csv"                                              | NONE
            ;q=1, text/csv;;;                                              | CSV
            application/json;profile="a,text/csv                           | NONE
            application/json;profile="a,b", text/csv                       | CSV
            """)
    void choosesTheMostWelcomeFormat(String header, String format) {
        String chosen = Accept.of(header).best(Format.OF_FIGURES).map(Format::name).orElse("NONE");

        assertThat(chosen).isEqualTo(format);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", " " })
    void takesSilenceForConsentToAnything(String header) {
        assertThat(Accept.of(header).best(Format.OF_FIGURES)).contains(Format.JSON);
    }

    @Test
    void choosesOfWhatIsOfferedOnly() {
        Accept accept = Accept.of("application/json;profile=json-stat-2.0, text/csv;q=0.1");

        assertThat(accept.best(Format.OF_CODE_LISTS)).contains(Format.CSV);
    }

    @Test
    void standsBackBehindTheParameter() {
        assertThat(Format.of("jsonstat", "text/csv", Format.OF_FIGURES)).isEqualTo(Format.JSONSTAT);
        assertThat(Format.of("csv", "image/png", Format.OF_FIGURES)).isEqualTo(Format.CSV);
    }

    @Test
    void isRefusedWhereNothingFits() {
        assertThatThrownBy(() -> Format.of(null, "image/png", Format.OF_FIGURES)).isInstanceOf(NotAcceptableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "JSON", "xml", "jsonstat" })
    void isNotAskedWhereTheParameterIsWrong(String asked) {
        assertThatThrownBy(() -> Format.of(asked, "*/*", Format.OF_CODE_LISTS)).isInstanceOf(QuestionRefused.class);
    }
}
