package de.arbeitsmarktmentoren.cases.privacy;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.Records;

/**
 * A person of whom everything is kept that can be kept: two mentorings, merged registrations, and all that lies around them.
 */
final class Story {

    /** Of letters that no id and no hash has, so that it stands nowhere by chance. */
    final String mark = ThreadLocalRandom.current().ints(12, 'g', 'z' + 1).mapToObj(Character::toString)
            .collect(Collectors.joining());
    /** No other test's. */
    final LocalDate birthDate = LocalDate.of(1940, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(6_000));
    final String phone = "0371 " + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
    final String registrationKey = UUID.randomUUID().toString();
    final Map<String, Object> registration;
    final String mentee;
    final String duplicate;
    final String earlier;
    final String running;
    final String imported;
    final String employer;
    /** Ids of what belongs to the person: nothing may name them afterwards. */
    final List<String> ids = new ArrayList<>();
    final List<String> references;
    /** The last state that was told of each case, in the order of {@link #references}. */
    final List<String> states;

    private final CaseClient mentor;
    private final Records records;

    Story(CaseClient mentor, Records records) {
        this.mentor = mentor;
        this.records = records;
        registration = person("Zulaikha" + mark);
        mentee = mentor.once(registrationKey).body(registration).post("/v1/mentees").then().statusCode(201).extract()
                .path("id");
        employer = mentor.post("/v1/employers", Map.of("name", "Betrieb " + UUID.randomUUID())).then().statusCode(201)
                .extract().path("code");
        earlier = mentor.startedCase(mentee, "2023-02-01");
        step(earlier, "end", Map.of("endedOn", "2023-08-31", "reason", "CONTACT_LOST"));
        step(earlier, "reopening", Map.of("reopenedOn", "2023-09-15"));
        step(earlier, "end", Map.of("endedOn", "2023-10-31", "reason", "CARE_MISSING"));
        running = mentor.startedCase(mentee, "2025-03-14");
        live();
        support();
        imported = imported();
        duplicate = mentor.asMentor().get("/v1/cases/" + imported).then().statusCode(200).extract().path("menteeId");
        String third = created("/v1/mentees", person("Suleika" + mark));
        merge(duplicate, third);
        merge(mentee, duplicate);
        ids.addAll(List.of(mentee, duplicate, third, earlier, running, imported));
        references = List.of(records.referenceOf(earlier), records.referenceOf(running), records.referenceOf(imported));
        states = references.stream().map(each -> lastState(records, each)).toList();
    }

    static String lastState(Records records, String reference) {
        return records.texts("SELECT body FROM event WHERE key = ? ORDER BY version DESC LIMIT 1", reference).get(0);
    }

    /** What was written of the person anywhere. */
    List<String> values() {
        return List.of(mark, birthDate.toString(), phone);
    }

    private Map<String, Object> person(String givenName) {
        Map<String, Object> person = new HashMap<>(CaseClient.aPerson());
        person.put("givenName", givenName);
        person.put("familyName", "Vergessbar" + mark);
        person.put("birthDate", birthDate.toString());
        person.put("externalId", "EXT-" + givenName);
        person.put("phone", phone);
        person.put("email", mark + "@example.org");
        person.put("postalCode", "09977");
        person.put("labourAccess", "UNKNOWN");
        return person;
    }

    private void live() {
        step(running, "milestones", Map.of("kind", "INTERNSHIP", "reachedOn", "2025-04-01", "employer", employer));
        step(running, "placements",
                Map.of("kind", "EMPLOYMENT_INSURED", "placedOn", "2025-05-05", "employer", employer, "sector",
                        "Q", "qualificationAdequate", "YES"));
        step(running, "pauses", Map.of("pausedOn", "2025-06-02", "reason", "COURSE"));
        step(running, "resumption", Map.of("resumedOn", "2025-06-30"));
        step(running, "corrections", Map.of("note", "Berichtigt " + mark, "profile", Map.of("originGroup", "AF")));
        step(running, "transfers", Map.of("project", "P-14511-1", "transferredOn", "2025-07-07", "mentor", "M-14511-1-02"));
        step(running, "agreed-placements",
                CaseClient.aPlacement(LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(20).toString()));
        ids.add(mentor.offered(running, "P-14713-1"));
    }

    private void support() {
        String activities = "/v1/cases/" + running + "/activities";
        String activity = created(activities,
                Map.of("type", "RECOGNITION_SUPPORT", "channel", "IN_PERSON", "heldOn", "2025-03-20",
                        "minutes", 45, "employer", employer, "note", "Gespräch " + mark));
        String etag = mentor.asMentor().get(activities + "/" + activity).getHeader("ETag");
        mentor.once().header("If-Match", etag).body(Map.of("type", "RECOGNITION_SUPPORT", "channel", "IN_PERSON", "heldOn",
                "2025-03-20", "minutes", 50, "employer", employer, "note", "Gespräch " + mark))
                .put(activities + "/" + activity).then().statusCode(200);
        ids.add(activity);
        String procedures = "/v1/cases/" + running + "/recognition-procedures";
        String procedure = created(procedures,
                Map.of("qualification", "Zahntechnikerin " + mark, "referenceOccupation", "53112",
                        "competentBody", "Kammer " + mark, "status", "ADVISED", "reachedOn", "2025-03-27", "note",
                        "Beleg " + mark));
        mentor.once().header("If-Match", "\"v1\"").body(Map.of("status", "APPLIED", "reachedOn", "2025-04-10"))
                .post(procedures + "/" + procedure + "/statuses").then().statusCode(201);
        ids.add(procedure);
    }

    /** A case that came in a file, with a registration of its own. */
    private String imported() {
        String file = "Fallnummer;Projekt;Mentor/in;Vorname;Nachname;Geburtsdatum;Geschlecht;Herkunftsgruppe;Qualifikation;"
                + "schutzsuchend;Beginn;Ende;Grund der Beendigung\r\nFALL-" + mark + ";P-14511-1;M-14511-1-01;Zuleika" + mark
                + ";Vergessbar" + mark + ";" + birthDate.format(DateTimeFormatter.ofPattern("dd.MM.uuuu"))
                + ";weiblich;Syrien;ausländischer Berufsabschluss, nicht anerkannt;ja;"
                + "05.02.2024;30.06.2024;Kontakt abgebrochen\r\n";
        String path = "/v1/imports/" + mentor.asMentor().contentType("text/csv; charset=UTF-8")
                .header("Idempotency-Key", UUID.randomUUID().toString()).queryParam("dryRun", false)
                .body(file.getBytes(StandardCharsets.UTF_8)).post("/v1/imports").then().statusCode(202).extract().path("id");
        await().until(() -> "DONE".equals(mentor.asMentor().get(path).path("state")));
        return records.texts("SELECT id FROM mentoring_case WHERE external_id = ?", "FALL-" + mark).get(0);
    }

    private void merge(String survivor, String other) {
        String etag = mentor.asMentor().get("/v1/mentees/" + survivor).getHeader("ETag");
        ids.add(mentor.once().header("If-Match", etag).body(Map.of("duplicateId", other, "note", "Dieselbe " + mark))
                .post("/v1/mentees/" + survivor + "/merges").then().statusCode(201).extract().path("id"));
    }

    private String created(String path, Map<String, ?> body) {
        return mentor.post(path, body).then().statusCode(201).extract().path("id");
    }

    private void step(String caseId, String step, Map<String, ?> body) {
        mentor.change(caseId, step, body).then().statusCode(201);
    }
}
