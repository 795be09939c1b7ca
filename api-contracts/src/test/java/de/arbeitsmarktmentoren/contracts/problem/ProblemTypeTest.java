package de.arbeitsmarktmentoren.contracts.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTypeTest {

    /** Clients branch on these: a line may be added, never changed or taken away. */
    private static final String RELEASED = """
            answer-forgotten 410
            conflict 409
            dead-letter-counted 409
            figures-of-another-release 409
            forbidden 403
            headers-too-large 431
            idempotency-key-reused 422
            internal-error 500
            invalid-field 422
            invalid-idempotency-key 400
            invalid-period 400
            malformed-request 400
            mentee-has-open-case 409
            method-not-allowed 405
            missing-idempotency-key 400
            mixed-granularity 400
            not-acceptable 406
            not-found 404
            nothing-published 404
            payload-too-large 413
            precondition-failed 412
            precondition-required 428
            rebuild-not-compared 409
            rebuild-running 409
            request-in-progress 409
            step-not-allowed 409
            too-many-cells 413
            too-many-requests 429
            transfer-already-offered 409
            transfer-offer-decided 409
            unauthorized 401
            unavailable 503
            unknown-code 422
            unknown-dataset 404
            unsupported-media-type 415
            uri-too-long 414
            """;

    @Test
    void keepsWhatWasReleased() {
        assertThat(Arrays.stream(ProblemType.values()).map(problem -> problem.slug() + " " + problem.status()))
                .containsAll(RELEASED.lines().toList());
    }

    @ParameterizedTest
    @EnumSource
    void hasATypeOfItsOwnAndTitlesInBothLanguages(ProblemType problem) {
        assertThat(problem.type()).hasToString("urn:arbeitsmarktmentoren:problem:" + problem.slug());
        assertThat(problem.title(Locale.GERMANY)).isEqualTo(problem.title()).isNotEqualTo(problem.title(Locale.UK));
    }

    @ParameterizedTest
    @CsvSource({ "400, MALFORMED_REQUEST", "404, NOT_FOUND", "409, CONFLICT", "413, PAYLOAD_TOO_LARGE", "422, INVALID_FIELD" })
    void standsForAStatusInGeneral(int status, ProblemType problem) {
        assertThat(ProblemType.forStatus(status)).hasValue(problem);
    }

    @Test
    void knowsNoProblemForAStatusNeverAnswered() {
        assertThat(ProblemType.forStatus(418)).isEmpty();
    }
}
