package de.arbeitsmarktmentoren.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import de.arbeitsmarktmentoren.stack.demo.StandInCaseService.Trouble;

@Timeout(60)
class MembershipsTest {

    private StandInCaseService service = new StandInCaseService(() -> Trouble.NONE);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void putsMentorsAndCoordinatorsIntoTheirProjects() {
        tell();

        assertThat(service.accepted).hasSize(4 * 14).containsKeys("/v1/projects/P-14713-1/members/demo-mentor",
                "/v1/projects/P-14522-2/members/demo-coordinator", "/v1/projects/P-14713-1/members/demo-mentor-14713-1")
                .doesNotContainKeys("/v1/projects/P-14713-1/members/demo-mentor-14522-1",
                        "/v1/projects/P-14713-1/members/demo-office");
        assertThat(service.tokens).containsOnly("Bearer token");
    }

    @Test
    void addsNothingTheSecondTime() {
        tell();

        tell();

        assertThat(service.steps()).isEqualTo(4 * 14);
    }

    @Test
    void triesAgainWhatFailedForAWhile() {
        AtomicInteger requests = new AtomicInteger();
        inTrouble(() -> requests.incrementAndGet() == 5 ? Trouble.LOST_ANSWER : Trouble.NONE);

        tell();

        assertThat(service.steps()).isEqualTo(4 * 14);
    }

    @Test
    void stopsWhenOneIsRefused() {
        inTrouble(() -> Trouble.REFUSED);

        assertThatExceptionOfType(LoadFailed.class).isThrownBy(this::tell)
                .withMessageStartingWith("The case service refuses Membership: 422");
    }

    private void tell() {
        new Memberships(service.address(), () -> "token").tell();
    }

    private void inTrouble(Supplier<Trouble> troubles) {
        service.close();
        service = new StandInCaseService(troubles);
    }
}
