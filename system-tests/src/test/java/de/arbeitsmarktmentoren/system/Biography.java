package de.arbeitsmarktmentoren.system;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody with two mentorings over the years: the one was given up, taken up again and dropped, the other paused, handed to
 * another project, and led to a placement that lasted; with an activity, a recognition procedure, and notes.
 */
final class Biography {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Letters that stand nowhere else. */
    private final String mark = "Zq" + "wxjkvyqh".charAt(NUMBER.get() % 8) + "xanthe" + (char) ('a' + NUMBER.get() % 26);
    private final String birthDate = "1951-07-%02d".formatted(1 + NUMBER.get() % 28);
    private final String phone = "0371 99%05d".formatted(73_000 + NUMBER.getAndIncrement());
    private final CaseDesk mentor;

    private final String mentee;
    private final String earlier;
    private final String later;

    private Biography(CaseDesk mentor) {
        this.mentor = mentor;
        this.mentee = mentor.post("/v1/mentees", person()).path("id").asText();
        this.earlier = started("P-14713-1", "M-14713-1-01", "2024-02-05");
        dropOut();
        this.later = started("P-14511-1", "M-14511-1-01", "2025-03-03");
    }

    static Biography recorded(CaseDesk mentor) {
        Biography biography = new Biography(mentor);
        biography.support();
        biography.arrive();
        return biography;
    }

    /** It turns out that the job began a month later, and somebody helps with it. */
    void goOn() {
        step(later, "/corrections", """
                {"placements": [{"kind": "EMPLOYMENT_INSURED", "placedOn": "2025-07-01", "sector": "Q",
                                 "qualificationAdequate": "YES"}]}""");
        mentor.post("/v1/cases/" + later + "/activities", """
                {"type": "OTHER", "channel": "PHONE", "heldOn": "2025-07-03", "minutes": 20, "note": "%s"}""".formatted(mark));
    }

    String mentee() {
        return mentee;
    }

    List<String> cases() {
        return List.of(earlier, later);
    }

    /** What says who it is. */
    List<String> values() {
        return List.of(mark, mark.toLowerCase(java.util.Locale.ROOT), birthDate, phone, phone.replace(" ", "%20"),
                phone.replaceFirst("0371 ", "+49371"), mark + "@example.org");
    }

    private String person() {
        return """
                {"project": "P-14713-1", "givenName": "Gabe%1$s", "familyName": "Name%1$s", "birthDate": "%2$s", "phone": "%3$s",
                 "email": "%1$s@example.org", "postalCode": "04109", "externalId": "EXT-%1$s",
                 "profile": {"gender": "FEMALE", "originGroup": "SY", "qualification": "NONE", "seeksProtection": true}}"""
                .formatted(mark, birthDate, phone);
    }

    private String started(String project, String by, String on) {
        return mentor.post("/v1/cases", """
                {"menteeId": "%s", "project": "%s", "mentor": "%s", "startedOn": "%s"}""".formatted(mentee, project, by, on))
                .path("id").asText();
    }

    private void dropOut() {
        end("2024-07-31", "CONTACT_LOST");
        step(earlier, "/reopening", """
                {"reopenedOn": "2024-09-16"}""");
        end("2024-10-31", "CARE_MISSING");
    }

    private void end(String on, String reason) {
        step(earlier, "/end", """
                {"endedOn": "%s", "reason": "%s"}""".formatted(on, reason));
    }

    private void support() {
        mentor.post("/v1/cases/" + later + "/activities", """
                {"type": "RECOGNITION_SUPPORT", "channel": "IN_PERSON", "heldOn": "2025-03-20", "minutes": 45,
                 "note": "Gespräch %s"}""".formatted(mark));
        mentor.post("/v1/cases/" + later + "/recognition-procedures", """
                {"qualification": "Zahntechnik %1$s", "referenceOccupation": "53112", "status": "ADVISED",
                 "reachedOn": "2025-03-10", "note": "Beleg %1$s"}""".formatted(mark));
    }

    private void arrive() {
        step(later, "/pauses", """
                {"pausedOn": "2025-04-14", "reason": "COURSE"}""");
        step(later, "/resumption", """
                {"resumedOn": "2025-05-05"}""");
        String offer = step(later, "/transfer-offers", """
                {"project": "P-14612-1"}""");
        step(later, "/transfer-offers/" + offer + "/acceptance", """
                {"mentor": "M-14612-1-01", "transferredOn": "2025-05-12"}""");
        step(later, "/placements", """
                {"kind": "EMPLOYMENT_INSURED", "placedOn": "2025-06-02", "sector": "Q", "qualificationAdequate": "YES"}""");
        step(later, "/retention-checks", """
                {"status": "SAME_EMPLOYER", "checkedOn": "2026-01-12"}""");
        step(later, "/corrections", """
                {"startedOn": "2025-03-04", "note": "Berichtigt %s"}""".formatted(mark));
    }

    private String step(String mentoring, String step, String body) {
        return mentor.change("/v1/cases/" + mentoring, step, body).path("id").asText();
    }
}
