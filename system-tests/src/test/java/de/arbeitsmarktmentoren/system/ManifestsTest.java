package de.arbeitsmarktmentoren.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Subject;

class ManifestsTest {

    @Test
    void rendersTheBase() throws IOException, InterruptedException {
        assumeTrue(isInstalled("kubectl"), "kubectl is not installed: the manifests were not rendered");
        Process kustomize = new ProcessBuilder("kubectl", "kustomize", Repository.root().resolve("k8s/base").toString())
                .redirectErrorStream(true).start();

        String rendered = new String(kustomize.getInputStream().readAllBytes(), UTF_8);

        assertThat(kustomize.waitFor()).as(rendered).isZero();
        assertThat(rendered.lines().filter(line -> line.startsWith("kind: ")).sorted())
                .containsExactly("kind: ConfigMap", "kind: ConfigMap", "kind: Deployment", "kind: Deployment",
                        "kind: KafkaTopic", "kind: KafkaTopic", "kind: KafkaTopic", "kind: KafkaTopic", "kind: KafkaTopic",
                        "kind: Service", "kind: Service");
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

        assertThat(told).contains("QUARKUS_HTTP_PORT=8080\n");
        assertThat(Files.readString(base.resolve("deployment.yaml")))
                .contains("name: http\n              containerPort: 8080\n");
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
