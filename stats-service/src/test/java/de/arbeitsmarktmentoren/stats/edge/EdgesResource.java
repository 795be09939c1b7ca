package de.arbeitsmarktmentoren.stats.edge;

import java.util.Map;

import de.arbeitsmarktmentoren.stack.Port;
import de.arbeitsmarktmentoren.stats.StackResource;

/** The same stack for a service with narrow edges, whose OIDC server has not started yet. */
public class EdgesResource extends StackResource {

    /** Where the provider is to be found once it runs. */
    static final int PROVIDER = Port.free();
    static final String LOG = "target/edges.log";
    static final String ORIGIN = "https://dashboard.example";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = super.start();
        settings.put("quarkus.oidc.auth-server-url", "http://localhost:" + PROVIDER + "/demo");
        settings.put("quarkus.http.cors.origins", ORIGIN);
        settings.put("rate-limit.per-second", "1");
        settings.put("rate-limit.burst", "20");
        settings.put("published.closed-years", "false");
        // The lines that production writes on its console, where a test can read them.
        settings.put("quarkus.log.file.enabled", "true");
        settings.put("quarkus.log.file.path", LOG);
        settings.put("quarkus.log.file.json.enabled", "true");
        settings.put("quarkus.log.file.json.excluded-keys", "${quarkus.log.console.json.excluded-keys}");
        settings.put("quarkus.log.file.json.exception-output-type", "${quarkus.log.console.json.exception-output-type}");
        return settings;
    }
}
