package de.arbeitsmarktmentoren.stack.demo;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/** Who of the demo users belongs to which project, told to the case service as the programme office tells it. */
public final class Memberships {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CaseClient client;

    /** @param officeToken makes a new token of a user of the office; asked now and then */
    public Memberships(URI caseService, Supplier<String> officeToken) {
        this.client = new CaseClient(caseService, new Token(officeToken, System::nanoTime), new Patience(PATIENCE));
    }

    /**
     * Returns when all are known; doing it again changes nothing, and brings back who was removed.
     *
     * @throws LoadFailed when one was refused, or it took longer than a minute
     */
    public void tell() {
        for (DemoUser user : DemoUser.all()) {
            user.projects().forEach(project -> client.put("Membership",
                    "/v1/projects/" + project + "/members/" + user.subject(), UUID.randomUUID().toString()));
        }
    }
}
