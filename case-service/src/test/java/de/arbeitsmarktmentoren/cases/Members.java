package de.arbeitsmarktmentoren.cases;

import static io.restassured.RestAssured.given;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import de.arbeitsmarktmentoren.stack.demo.DemoUser;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Who belongs to which project, as the office says it; each membership is put once for each application. */
public final class Members {

    /** Those that the programme begins with. */
    public static final List<String> PROJECTS = List.of("P-14511-1", "P-14521-1", "P-14522-1", "P-14522-2", "P-14523-1",
            "P-14524-1", "P-14612-1", "P-14625-1", "P-14626-1", "P-14627-1", "P-14628-1", "P-14713-1", "P-14729-1",
            "P-14730-1");

    private static final Set<List<Object>> PUT = ConcurrentHashMap.newKeySet();

    private Members() {
    }

    /** A token of the demo's mentor, who belongs to all projects. */
    public static String tokenOfAll(SmallOidcServer identity) {
        PROJECTS.forEach(project -> ensure(identity, project, DemoUser.subject("mentor")));
        return identity.token("mentor");
    }

    /** A token of a mentor of these projects and of no other. */
    public static String token(SmallOidcServer identity, String... projects) {
        return tokenAs("mentor", identity, projects);
    }

    /** A token with that role of somebody who belongs to these projects and to no other. */
    public static String tokenAs(String role, SmallOidcServer identity, String... projects) {
        String subject = String.join(".", role, "of", String.join(".", projects));
        Arrays.stream(projects).forEach(project -> ensure(identity, project, subject));
        return identity.token(role, Map.of("sub", subject));
    }

    private static void ensure(SmallOidcServer identity, String project, String subject) {
        if (PUT.add(List.of(identity.issuer(), project, subject))) {
            put(identity, project, subject).then().statusCode(201);
        }
    }

    public static Response remove(SmallOidcServer identity, String project, String subject) {
        return once(identity).delete("/v1/projects/" + project + "/members/" + subject);
    }

    public static Response put(SmallOidcServer identity, String project, String subject) {
        return once(identity).put("/v1/projects/" + project + "/members/" + subject);
    }

    private static RequestSpecification once(SmallOidcServer identity) {
        return given().auth().oauth2(identity.token("office")).header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
