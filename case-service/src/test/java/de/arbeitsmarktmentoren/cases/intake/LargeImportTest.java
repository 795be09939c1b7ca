package de.arbeitsmarktmentoren.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Members;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.LocalPostgres;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;

/** What a project brings along when it begins to work with the service. */
@CaseServiceTest
@Tag("long")
class LargeImportTest {

    private static final int ROWS = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    DataSource database = Records.owner();
    @Inject
    ImportWorker worker;

    SmallOidcServer identity;
    LocalPostgres postgres;
    Records records;
    ImportClient imports;
    String prefix;

    @BeforeEach
    void setUp() {
        records = new Records(database);
        imports = new ImportClient(() -> Members.tokenOfAll(identity));
        prefix = UUID.randomUUID().toString().substring(0, 8) + "/";
    }

    @Test
    void makes4960CasesAnd40ErrorsOf5000RowsAndNothingTheSecondTime() {
        byte[] file = aFileWithMistakes();

        String first = imports.taken(file, false);
        await().atMost(PATIENCE).until(() -> imports.number(first, "done") > 100);
        assertThat(imports.number(first, "done")).isLessThan(ROWS);
        imports.awaitDone(first, PATIENCE);
        String second = imports.done(file, false, PATIENCE);

        assertThat(imports.numbers(first)).containsExactly(ROWS, ROWS, 4_960, 0, 40);
        assertThat(imports.numbers(second)).containsExactly(ROWS, ROWS, 0, 4_960, 40);
        assertThat(cases()).isEqualTo(4_960);
        assertErrors(first);
        assertErrors(second);
        assertResult(first, "angelegt");
        assertResult(second, "unverändert");
    }

    private void assertErrors(String id) {
        List<Map<String, Object>> errors = imports.errors(id);
        assertThat(errors).extracting(error -> error.get("row"), error -> error.get("column"), error -> error.get("rule"))
                .containsExactlyElementsOf(Stream.of(0, 1)
                        .flatMap(round -> Arrays.stream(Mistake.values()).map(mistake -> tuple(
                                rowOf(mistake, round) + 2, mistake.column().field(), mistake.rule())))
                        .toList());
        assertThat(errors).allSatisfy(error -> assertThat(error.get("message").toString()).matches("[^:]+: .+")
                .doesNotContain("Muster", "vielleicht", "Vollzeit", "keine Lust", "31.02.1998"));
    }

    private void assertResult(String id, String outcome) {
        List<String> lines = imports.result(id).lines().toList();
        assertThat(lines.get(0)).isEqualTo("\uFEFFZeile;Fallnummer;Ergebnis;Mentoring;Fehler;Mögliche Dublette");
        assertThat(lines).hasSize(ROWS + 1).filteredOn(line -> line.contains(";" + outcome + ";")).hasSize(4_960);
        assertThat(lines).filteredOn(line -> line.contains(";fehlerhaft;")).hasSize(40)
                .anyMatch(line -> line.contains("Geburtsdatum: muss ein Tag wie 14.03.2025 sein"));
    }

    @Test
    void goesOnWhereItWasWhenItsConnectionsAreCut() {
        byte[] file = new Clerk(prefix).adds(300).saves();
        String id = imports.taken(file, false);

        for (int cut = 1; cut <= 5; cut++) {
            int seen = cut * 30;
            await().atMost(PATIENCE).until(() -> imports.number(id, "done") >= seen);
            new Records(Records.administrator(postgres)).texts("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE pid <> pg_backend_pid() AND application_name = 'case-service'");
        }
        imports.awaitDone(id, PATIENCE);

        assertThat(imports.numbers(id)).containsExactly(300, 300, 300, 0, 0);
        assertThat(cases()).isEqualTo(300);
    }

    @Test
    void makesNoCaseTwiceWhenSeveralReplicasWorkAtIt() {
        byte[] file = new Clerk(prefix).adds(200).saves();
        String once = imports.taken(file, false);
        String twice = imports.taken(file, false);

        List<Thread> replicas = Stream.generate(() -> new Thread(worker::work)).limit(4).toList();
        replicas.forEach(Thread::start);
        imports.awaitDone(once, PATIENCE);
        imports.awaitDone(twice, PATIENCE);

        assertThat(cases()).isEqualTo(200);
        assertThat(imports.number(once, "created") + imports.number(twice, "created")).isEqualTo(200);
        assertThat(imports.number(once, "unchanged") + imports.number(twice, "unchanged")).isEqualTo(200);
    }

    private long cases() {
        return records.count("SELECT count(*) FROM mentoring_case WHERE external_id LIKE ? || '%'", prefix);
    }

    /** Each mistake twice, in rows that are neither placed nor ended. */
    private byte[] aFileWithMistakes() {
        Clerk clerk = new Clerk(prefix).adds(ROWS);
        for (int round = 0; round < 2; round++) {
            for (Mistake mistake : Mistake.values()) {
                clerk.spoils(rowOf(mistake, round), mistake::spoil);
            }
        }
        byte[] file = clerk.saves();
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("\uFFFD");
        return file;
    }

    private static int rowOf(Mistake mistake, int round) {
        return (round * Mistake.values().length + mistake.ordinal()) * 120 + 61;
    }
}
