package de.arbeitsmarktmentoren.contracts.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodeListsTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 7, 1);

    static Stream<CodeList> everyList() {
        return CodeLists.all().stream();
    }

    @Test
    void holdsEveryFileOfTheFolder() throws Exception {
        Path folder = Path.of(getClass().getResource("/codelists/index.json").toURI()).getParent();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(
                    files.map(file -> file.getFileName().toString().replace(".json", "")).filter(name -> !name.equals("index")))
                    .containsExactlyInAnyOrderElementsOf(CodeLists.all().stream().map(CodeList::id).toList());
        }
    }

    @Test
    void holdsTheListsThatTheServicesServe() {
        assertThat(CodeLists.all()).extracting(CodeList::id).contains("districts", "target-groups", "placement-kinds",
                "end-reasons",
                "end-kinds", "qualifications", "genders", "age-bands", "origin-groups", "activity-types", "activity-channels",
                "milestone-kinds", "retention-statuses", "sectors", "qualification-adequacy", "measures", "obs-statuses",
                "conf-statuses", "case-statuses", "employer-sizes",
                "occupations", "pause-reasons",
                "labour-access", "language-levels", "funding-phases");
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void labelsNoTwoCodesOfAListAlike(CodeList list) {
        assertThat(list.codes()).isNotEmpty();
        assertThat(list.codes()).extracting(code -> code.label().de()).doesNotHaveDuplicates();
        assertThat(list.codes()).extracting(code -> code.label().en()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void holdsCodesThatAreValidToday(CodeList list) {
        assertThat(list.codes()).allSatisfy(code -> assertThat(list.isValidOn(code.code(), TODAY)).isTrue());
    }

    @Test
    void findsNothingForAnUnknownCode() {
        CodeList genders = CodeLists.get("genders");

        assertThat(genders.find("female")).isEmpty();
        assertThat(genders.isValidOn("X", TODAY)).isFalse();
        assertThat(genders.isRecordableOn("X", TODAY)).isFalse();
        assertThat(CodeLists.find("no-such-list")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "districts, 14, false", "districts, 14511, true", "target-groups, ALL, false", "end-reasons, UNKNOWN, false",
            "end-reasons, OTHER, true", "retention-statuses, UNCHECKED, false", "qualifications, UNKNOWN, true" })
    void letsPeopleChooseNeitherTotalsNorWhatTheSystemSets(String list, String code, boolean recordable) {
        assertThat(CodeLists.get(list).isRecordableOn(code, TODAY)).isEqualTo(recordable);
    }

    @ParameterizedTest
    @CsvSource({ "2024-12-31, false", "2025-01-01, true", "2027-12-31, true", "2028-01-01, false" })
    void includesBothEndsOfAValidity(LocalDate date, boolean valid) {
        Code code = new Code("A", new Label("a", "a"), LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31), Map.of());

        assertThat(code.isValidOn(date)).isEqualTo(valid);
    }

    @Test
    void refusesACodeTwice() {
        Code code = new Code("A", new Label("a", "a"), TODAY, null, Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeList("x", new Label("x", "x"), new Label("x", "x"), true, List.of(code, code)))
                .withMessage("x has A twice");
    }

    @Test
    void refusesAMissingTranslation() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Label("weiblich", " "));
    }

    @Test
    void canNotBeChanged() {
        Code code = CodeLists.get("districts").codes().get(1);

        assertThatThrownBy(() -> CodeLists.all().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> CodeLists.get("districts").codes().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> code.attributes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({ "de, weiblich", "en, female", "en-GB, female", "uk, weiblich" })
    void speaksGermanUnlessAskedForEnglish(String language, String expected) {
        Label label = CodeLists.get("genders").find("FEMALE").orElseThrow().label();

        assertThat(label.in(Locale.forLanguageTag(language))).isEqualTo(expected);
    }
}
