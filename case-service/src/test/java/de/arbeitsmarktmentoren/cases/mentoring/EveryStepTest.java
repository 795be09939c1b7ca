package de.arbeitsmarktmentoren.cases.mentoring;

import static de.arbeitsmarktmentoren.cases.CaseClient.anEnd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.contracts.Status;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;

/** Every step in every status, over HTTP. */
@CaseServiceTest
@Tag("long")
class EveryStepTest {

    DataSource database = Records.owner();

    SmallOidcServer identity;
    CaseClient client;
    Records records;

    @BeforeEach
    void setUp() {
        client = new CaseClient(identity);
        records = new Records(database);
    }

    @ParameterizedTest
    @EnumSource
    void isTakenWhereTheTableAllowsItAndElseRefused(Status status) {
        List<String> allowed = Step.allowedIn(status).stream().map(Step::name).toList();
        List<String> taken = new ArrayList<>();

        StepRequest.all().forEach((step, request) -> {
            Given given = given(status, step);
            long before = stepsOf(given.caseId());
            Response answer = client.change(given.caseId(), request.path().replaceAll("\\{[^}]+}", given.partId()),
                    request.body());
            if (allowed.contains(step.name())) {
                answer.then().statusCode(201);
                taken.add(lastStepOf(given.caseId()));
            } else {
                answer.then().statusCode(409).body("type", equalTo("urn:arbeitsmarktmentoren:problem:step-not-allowed"))
                        .body("caseStatus", equalTo(status.name())).body("allowed", equalTo(allowed));
                assertThat(stepsOf(given.caseId())).isEqualTo(before);
            }
        });

        assertThat(taken).containsExactlyElementsOf(allowed);
    }

    /** @param partId of the offer or agreed placement that the step is about */
    private record Given(String caseId, String partId) {
    }

    private Given given(Status status, Step step) {
        String id = client.startedCase("2025-01-14");
        String part = switch (step) {
            case WITHDRAW_AGREED_PLACEMENT -> agreed(id, status);
            case ACCEPT_TRANSFER, REJECT_TRANSFER, WITHDRAW_TRANSFER -> client.offered(id, "P-14713-1");
            default -> UUID.randomUUID().toString();
        };
        switch (status) {
            case ACTIVE -> {
            }
            case AFTERCARE -> place(id);
            case PAUSED -> {
                place(id);
                succeed(id, "pauses", Map.of("pausedOn", "2025-04-01", "reason", "COURSE"));
            }
            case ENDED -> {
                place(id);
                succeed(id, "end", anEnd("2025-09-30", "GOAL_REACHED"));
            }
            case VOIDED -> succeed(id, "voiding", Map.of());
        }
        return new Given(id, part);
    }

    /** None where an end would be refused while it stands. */
    private String agreed(String id, Status status) {
        return status == Status.ENDED ? UUID.randomUUID().toString()
                : client.change(id, "agreed-placements", StepRequest.all().get(Step.AGREE_PLACEMENT).body()).then()
                        .statusCode(201).extract().path("agreedPlacements[0].id");
    }

    private void place(String id) {
        succeed(id, "placements", CaseClient.aPlacement("2025-03-01"));
    }

    private void succeed(String id, String step, Map<String, ?> body) {
        client.change(id, step, body).then().statusCode(201);
    }

    private long stepsOf(String id) {
        return records.count("SELECT count(*) FROM case_step WHERE case_id = ?::uuid", id);
    }

    private String lastStepOf(String id) {
        return records.texts("SELECT step FROM case_step WHERE case_id = ?::uuid ORDER BY version DESC LIMIT 1", id).get(0);
    }
}
