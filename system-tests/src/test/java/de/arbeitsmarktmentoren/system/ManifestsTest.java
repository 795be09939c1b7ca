package de.arbeitsmarktmentoren.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Subject;

class ManifestsTest {

    @Test
    void rendersTheBase() throws IOException, InterruptedException {
        String rendered = rendered("k8s/base");

        assertThat(kinds(rendered)).isEqualTo(Map.of("Cluster", 2L, "ConfigMap", 2L, "Deployment", 2L, "KafkaTopic", 6L,
                "NetworkPolicy", 4L, "Service", 4L));
    }

    @Test
    void rendersAPlaceToLookAroundWithTheRealmOfTheLauncher() throws IOException, InterruptedException {
        String rendered = rendered("k8s/overlays/dev");

        assertThat(kinds(rendered)).containsEntry("Deployment", 3L).containsEntry("Secret", 3L);
        assertThat(rendered).contains("\"id\" : \"demo-privacy-officer\"")
                .contains("QUARKUS_OIDC_AUTH_SERVER_URL: http://keycloak:8080/realms/demo")
                .contains("--hostname=http://keycloak:8080").doesNotContain("id.example.org");
        assertThat(rendered.lines().map(String::strip).filter(line -> line.startsWith("name: keycloak-realm")).distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "case-service, cases-db-app cases-db-service cases-db-relay", "stats-service, stats-db-app stats-db-service" })
    void givesAServiceNoRoleOfAnother(String service, String secrets) throws IOException {
        String deployment = Files.readString(Repository.root().resolve("k8s/base").resolve(service).resolve("deployment.yaml"));

        assertThat(deployment.lines().map(String::strip).filter(line -> line.matches("name: .*-db-.*")).distinct())
                .containsExactlyInAnyOrder(
                        Stream.of(secrets.split(" ")).map(secret -> "name: " + secret).toArray(String[]::new));
    }

    @Test
    void givesTheTopicTheSettingsOfTheContract() throws IOException {
        String topic = Files.readString(Repository.root().resolve("k8s/base/topic/topic.yaml"));

        assertThat(topic).contains("name: " + CaseTopic.NAME).contains("partitions: " + CaseTopic.PARTITIONS);
        CaseTopic.CONFIG.forEach((setting, value) -> assertThat(topic).contains(setting + ": " + value));
    }

    @ParameterizedTest
    @EnumSource
    void givesTheTopicOfEachSubjectTheSettingsOfTheContract(Subject subject) throws IOException {
        Path topics = Repository.root().resolve("k8s/base/topic");
        String file = subject.name().toLowerCase(Locale.ROOT) + "-topic.yaml";

        String topic = Files.readString(topics.resolve(file));

        assertThat(Files.readString(topics.resolve("kustomization.yaml"))).contains("  - " + file + "\n");
        assertThat(topic).contains("name: " + subject.topic()).contains("partitions: " + Subject.PARTITIONS);
        Subject.CONFIG.forEach((setting, value) -> assertThat(topic).contains(setting + ": " + value));
    }

    @ParameterizedTest
    @ValueSource(strings = { "case-service", "stats-service" })
    void sendsProbesAndCallersToThePortThatTheServiceIsToldToUse(String service) throws IOException {
        Path base = Repository.root().resolve("k8s/base").resolve(service);

        String told = Files.readString(base.resolve("config.properties"));

        String deployment = Files.readString(base.resolve("deployment.yaml"));
        assertThat(told).contains("QUARKUS_HTTP_PORT=8080\n").contains("QUARKUS_MANAGEMENT_PORT=9000\n");
        assertThat(deployment).contains("name: http\n              containerPort: 8080\n")
                .contains("name: management\n              containerPort: 9000\n");
        assertThat(deployment.lines().map(String::strip).filter(line -> line.startsWith("port: ")))
                .containsExactly("port: management", "port: management", "port: management");
    }

    @ParameterizedTest
    @ValueSource(strings = { "case-service", "stats-service" })
    void letsCallersReachThePortForThemAndMonitoringAloneTheOther(String service) throws IOException {
        String management = Files.readString(Repository.root().resolve("k8s/base").resolve(service).resolve("management.yaml"));

        assertThat(management).contains("kind: NetworkPolicy").endsWith("""
                  podSelector:
                    matchLabels:
                      app.kubernetes.io/name: %s
                  policyTypes:
                    - Ingress
                  ingress:
                    - ports:
                        - port: http
                    - from:
                        - namespaceSelector:
                            matchLabels:
                              kubernetes.io/metadata.name: monitoring
                      ports:
                        - port: management
                """.formatted(service));
    }

    private static String rendered(String folder) throws IOException, InterruptedException {
        assumeTrue(isInstalled("kubectl"), "kubectl is not installed: the manifests were not rendered");
        Process kustomize = new ProcessBuilder("kubectl", "kustomize", Repository.root().resolve(folder).toString())
                .redirectErrorStream(true).start();
        String rendered = new String(kustomize.getInputStream().readAllBytes(), UTF_8);
        assertThat(kustomize.waitFor()).as(rendered).isZero();
        return rendered;
    }

    private static Map<String, Long> kinds(String rendered) {
        return rendered.lines().filter(line -> line.startsWith("kind: "))
                .collect(Collectors.groupingBy(line -> line.substring("kind: ".length()), Collectors.counting()));
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
