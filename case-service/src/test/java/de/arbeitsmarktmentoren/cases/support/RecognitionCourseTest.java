package de.arbeitsmarktmentoren.cases.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;

class RecognitionCourseTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 17);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 30);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "", textBlock = """
            BEGINNING                     | ADVISED DOCUMENTS_COLLECTING APPLIED
            ADVISED                       | DOCUMENTS_COLLECTING APPLIED WITHDRAWN
            DOCUMENTS_COLLECTING          | APPLIED WITHDRAWN
            APPLIED                       | DOCUMENTS_COLLECTING QUALIFICATION_ANALYSIS DECIDED WITHDRAWN
            QUALIFICATION_ANALYSIS        | DECIDED WITHDRAWN
            DECIDED PARTIAL_EQUIVALENCE   | APPLIED DECIDED
            DECIDED COMPENSATION_REQUIRED | APPLIED DECIDED
            DECIDED REJECTED              | APPLIED DECIDED
            DECIDED FULL_EQUIVALENCE      |
            DECIDED ZAB_STATEMENT         |
            WITHDRAWN                     |
            """)
    void allowsAfterEachStatusTheseAndNoOther(String before, @Nullable String after) {
        List<RecognitionStatus> allowed = after == null ? List.of()
                : Arrays.stream(after.split(" ")).map(RecognitionStatus::valueOf).toList();
        RecognitionCourse course = standingAt(before.split(" "));

        assertThat(course.next()).containsExactlyElementsOf(allowed);
        for (RecognitionStatus next : RecognitionStatus.values()) {
            var taken = assertThatCode(() -> move(course, next)).as(before + ", then " + next);
            if (allowed.contains(next)) {
                taken.doesNotThrowAnyException();
            } else {
                taken.isInstanceOf(RecognitionStepNotAllowed.class);
            }
        }
    }

    @Test
    void knowsEveryCodeOfItsLists() {
        assertThat(CodeLists.get("recognition-statuses").codes()).map(Code::code)
                .containsExactly(Arrays.stream(RecognitionStatus.values()).map(Enum::name).toArray(String[]::new));
        assertThat(CodeLists.get("recognition-results").codes()).map(Code::code).filteredOn(RecognitionResult::isFinal)
                .containsExactly("FULL_EQUIVALENCE", "ZAB_STATEMENT");
    }

    @ParameterizedTest
    @CsvSource({ "FULL_EQUIVALENCE,true,true", "PARTIAL_EQUIVALENCE,false,true", "COMPENSATION_REQUIRED,true,false",
            "REJECTED,true,true", "ZAB_STATEMENT,false,true" })
    void hasEachResultInItsProfessions(String result, boolean inRegulated, boolean inOthers) {
        assertThat(RecognitionResult.fits(result, true)).isEqualTo(inRegulated);
        assertThat(RecognitionResult.fits(result, false)).isEqualTo(inOthers);
        assertThat(decided(result).fits(null)).isTrue();
    }

    @Test
    void refusesDaysInTheWrongOrderWithTheBound() {
        RecognitionCourse course = RecognitionCourse.none().with(RecognitionStatus.ADVISED, MARCH, null)
                .with(RecognitionStatus.APPLIED, JUNE, null);

        assertRefused(course.corrected(new ReachedStatus(1, RecognitionStatus.ADVISED, JUNE.plusDays(1), null)), 1,
                "not-after-next", "2025-06-30");
        assertRefused(course.corrected(new ReachedStatus(2, RecognitionStatus.APPLIED, MARCH.minusDays(1), null)), 2,
                "not-before-previous", "2025-03-17");
        assertRefused(course.with(RecognitionStatus.WITHDRAWN, TODAY.plusDays(1), null), 3, "not-in-future", "2025-12-31");
        assertThatCode(
                () -> course.corrected(new ReachedStatus(1, RecognitionStatus.ADVISED, JUNE, null)).check(1, null, TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesACorrectionThatWhatComesAfterDoesNotAllow() {
        RecognitionCourse course = decided("REJECTED").with(RecognitionStatus.APPLIED, JUNE, null);

        assertThatThrownBy(() -> course.corrected(new ReachedStatus(2, RecognitionStatus.DECIDED, JUNE, "FULL_EQUIVALENCE"))
                .check(2, null, TODAY)).isInstanceOf(RecognitionStepNotAllowed.class);
        assertThatThrownBy(() -> course.without(1).check(1, null, TODAY)).isInstanceOf(RecognitionStepNotAllowed.class);
        assertThatCode(() -> course.without(3).check(3, null, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void givesNumbersThatStay() {
        RecognitionCourse course = decided("REJECTED").without(1);

        assertThat(course.reached()).map(ReachedStatus::number).containsExactly(2);
        assertThat(course.with(RecognitionStatus.APPLIED, JUNE, null).last().number()).isEqualTo(3);
    }

    private static RecognitionCourse standingAt(String... status) {
        RecognitionCourse applied = RecognitionCourse.none().with(RecognitionStatus.APPLIED, MARCH, null);
        return switch (status[0]) {
            case "BEGINNING" -> RecognitionCourse.none();
            case "ADVISED", "DOCUMENTS_COLLECTING", "APPLIED" -> RecognitionCourse.none()
                    .with(RecognitionStatus.valueOf(status[0]), MARCH, null);
            case "DECIDED" -> decided(status[1]);
            default -> applied.with(RecognitionStatus.valueOf(status[0]), JUNE, null);
        };
    }

    private static void move(RecognitionCourse course, RecognitionStatus next) {
        RecognitionCourse moved = course.with(next, JUNE, next == RecognitionStatus.DECIDED ? "REJECTED" : null);
        moved.check(moved.last().number(), null, TODAY);
    }

    private static RecognitionCourse decided(String result) {
        return RecognitionCourse.none().with(RecognitionStatus.APPLIED, MARCH, null).with(RecognitionStatus.DECIDED, JUNE,
                result);
    }

    private static void assertRefused(RecognitionCourse course, int number, String rule, String bound) {
        assertThatThrownBy(() -> course.check(number, null, TODAY)).isInstanceOfSatisfying(InvalidFields.class,
                refused -> assertThat(refused.violations()).extracting(Violation::pointer, Violation::rule, Violation::bound)
                        .containsExactly(tuple("/reachedOn", rule, bound)));
    }
}
