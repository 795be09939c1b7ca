package de.arbeitsmarktmentoren.system.access;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import de.arbeitsmarktmentoren.system.Call;
import de.arbeitsmarktmentoren.system.access.Side.Made;

/** How each operation of the case service is called so that, if access allows it, it succeeds. */
final class CaseCalls {

    private static final String NOTHING = "{}";
    private static final String PLACEMENT = """
            {"kind": "EMPLOYMENT_INSURED", "placedOn": "2025-08-31", "sector": "Q", "qualificationAdequate": "YES"}""";
    private static final String DECIDED = """
            {"status": "APPLIED", "reachedOn": "2025-04-30"}""";

    private final Map<String, Function<Side, Call>> calls = new HashMap<>();

    CaseCalls() {
        cases();
        steps();
        offers();
        records();
        people();
        programme();
        files();
        rest();
    }

    Map<String, Function<Side, Call>> byOperation() {
        return Map.copyOf(calls);
    }

    private void cases() {
        calls.put("listCases", side -> Call.get("/v1/cases?menteeId=" + accompanied(side)));
        calls.put("startMentoring", side -> Call.post("/v1/cases", side.agreement(side.mentee().id())));
        calls.put("startMentorings", side -> Call.post("/v1/cases/batch",
                "{\"items\": [" + side.agreement(side.mentee().id()) + "]}"));
        calls.put("exportCases", side -> Call.get("/v1/cases/export?menteeId=" + accompanied(side)));
        calls.put("searchCases", side -> Call.post("/v1/cases/search", """
                {"text": "Zugang", "filter": {"menteeId": "%s"}}""".formatted(accompanied(side))));
        calls.put("getCase", side -> Call.get(side.mentoring().path()));
        calls.put("getHistory", side -> Call.get(side.mentoring().path() + "/history"));
        calls.put("getWorklist", side -> {
            side.mentoring();
            return Call.get("/v1/worklist?project=" + side.project());
        });
    }

    /** Id of somebody who has a case. */
    private static String accompanied(Side side) {
        Made mentee = side.mentee();
        side.mentoringOf(mentee);
        return mentee.id();
    }

    private void steps() {
        step("recordPlacement", Side::mentoring, "/placements", PLACEMENT);
        calls.put("agreePlacement", side -> changing(side.mentoring(), "/agreed-placements", agreed()));
        calls.put("withdrawAgreedPlacement", side -> {
            Made made = side.changed(side.mentoring(), "/agreed-placements", agreed());
            String id = made.answer().json().path("agreedPlacements").path(0).path("id").asText();
            return changing(made, "/agreed-placements/" + id + "/withdrawal", "");
        });
        step("correctMentoring", Side::mentoring, "/corrections", """
                {"startedOn": "2025-03-04"}""");
        step("endMentoring", Side::mentoring, "/end", """
                {"endedOn": "2025-09-30", "reason": "CONTACT_LOST"}""");
        step("reopenMentoring", Side::ended, "/reopening", """
                {"reopenedOn": "2026-10-12"}""");
        step("reachMilestone", Side::mentoring, "/milestones", """
                {"kind": "INTERNSHIP", "reachedOn": "2025-06-02"}""");
        step("pauseMentoring", Side::mentoring, "/pauses", """
                {"pausedOn": "2025-06-02", "reason": "COURSE"}""");
        step("resumeMentoring", Side::paused, "/resumption", """
                {"resumedOn": "2025-07-14"}""");
        step("checkRetention", Side::placed, "/retention-checks", """
                {"status": "SAME_EMPLOYER", "checkedOn": "2026-03-02"}""");
        calls.put("transferMentoring", side -> changing(side.mentoring(), "/transfers", """
                {"transferredOn": "2025-05-02", "project": "%s", "mentor": "%s"}""".formatted(side.project(),
                side.secondMentor())));
        step("voidMentoring", Side::mentoring, "/voiding", NOTHING);
    }

    private void offers() {
        calls.put("offerTransfer", side -> changing(side.mentoring(), "/transfer-offers", side.offerBody(side.neighbour())));
        calls.put("listTransferOffers", side -> Call.get(side.mentoring().path() + "/transfer-offers"));
        calls.put("getTransferOffer", side -> Call.get(side.offer().path()));
        calls.put("acceptTransfer", side -> changing(offeredTo(side), "/acceptance", """
                {"mentor": "%s", "transferredOn": "2025-05-02"}""".formatted(side.mentor())));
        calls.put("rejectTransfer", side -> changing(offeredTo(side), "/rejection", """
                {"note": "Kein Platz"}"""));
        calls.put("withdrawTransfer", side -> changing(side.offer(), "/withdrawal", ""));
    }

    /** An offer that a neighbour made to that side: only that side may decide it. */
    private static Made offeredTo(Side side) {
        return side.neighbour().offerTo(side);
    }

    private void records() {
        calls.put("recordActivity", side -> Call.post(side.mentoring().path() + "/activities", Side.ACTIVITY));
        calls.put("listActivities", side -> Call.get(side.mentoring().path() + "/activities"));
        calls.put("getActivity", side -> Call.get(side.activity().path()));
        calls.put("changeActivity", side -> replacing(side.activity(), Side.ACTIVITY));
        calls.put("voidActivity", side -> removing(side.activity(), ""));
        calls.put("listActivityVersions", side -> Call.get(side.activity().path() + "/versions"));
        calls.put("startRecognition", side -> Call.post(side.mentoring().path() + "/recognition-procedures", """
                {"referenceOccupation": "53112", "status": "ADVISED", "reachedOn": "2025-03-10"}"""));
        calls.put("listRecognitions", side -> Call.get(side.mentoring().path() + "/recognition-procedures"));
        calls.put("getRecognition", side -> Call.get(side.recognition().path()));
        calls.put("describeRecognition", side -> replacing(side.recognition(), """
                {"referenceOccupation": "53113"}"""));
        calls.put("voidRecognition", side -> removing(side.recognition(), ""));
        calls.put("listRecognitionVersions", side -> Call.get(side.recognition().path() + "/versions"));
        step("reachRecognitionStatus", Side::recognition, "/statuses", DECIDED);
        calls.put("correctRecognitionStatus", side -> {
            Made recognition = side.recognition();
            return Call.put(recognition.path() + "/statuses/1", """
                    {"status": "ADVISED", "reachedOn": "2025-03-11"}""").ifMatch(recognition.etag());
        });
        calls.put("takeBackRecognitionStatus", side -> removing(side.changed(side.recognition(), "/statuses", DECIDED),
                "/statuses/2"));
        calls.put("recordInitialInterview", side -> Call.post("/v1/initial-interviews", side.interviewBody()));
        calls.put("listInitialInterviews", side -> {
            side.interview();
            return Call.get("/v1/initial-interviews?project=" + side.project());
        });
        calls.put("getInitialInterview", side -> Call.get(side.interview().path()));
        calls.put("changeInitialInterview", side -> replacing(side.interview(), side.interviewBody()));
        calls.put("voidInitialInterview", side -> removing(side.interview(), ""));
        calls.put("listInitialInterviewVersions", side -> Call.get(side.interview().path() + "/versions"));
    }

    private void people() {
        calls.put("registerMentee", side -> Call.post("/v1/mentees", side.person()));
        calls.put("searchDuplicates", side -> Call.post("/v1/mentees/duplicates", """
                {"givenName": "Amira", "familyName": "Beispiel", "birthDate": "1998-04-03"}"""));
        calls.put("searchMentees", side -> Call.post("/v1/mentees/search", """
                {"externalId": "%s"}""".formatted(side.numberOf(side.mentee()))));
        calls.put("getMentee", side -> Call.get(side.mentee().path()));
        calls.put("changeMentee",
                side -> replacing(side.mentee(), side.person().replaceFirst("\"project\": \"[^\"]*\", ", "")));
        calls.put("listDuplicates", side -> Call.get(side.mentee().path() + "/duplicates"));
        calls.put("mergeMentees", side -> changing(side.mentee(), "/merges", Side.mergeBody(side.mentee())));
        calls.put("listMerges", side -> Call.get(side.mentee().path() + "/merges"));
        calls.put("getMerge", side -> Call.get(side.merge().path()));
        calls.put("eraseMentee", side -> Call.post(side.mentee().path() + "/erasure", """
                {"meaning": "ANONYMISED"}"""));
        calls.put("getErasure", side -> Call.get("/v1/erasures/" + "0".repeat(64)));
        calls.put("getPersonalFile", side -> Call.get(side.mentee().path() + "/personal-file"));
        calls.put("listDeletionRules", side -> Call.get("/v1/deletion-rules"));
        calls.put("runDeletion", side -> Call.post("/v1/deletion-runs", """
                {"dryRun": true}"""));
        calls.put("getDeletionRun", side -> Call.get("/v1/deletion-runs/" + UUID.randomUUID()));
        calls.put("undoMerge", side -> changing(side.merge(), "/undoing", NOTHING));
    }

    private void programme() {
        directory("Carrier", "carriers", "C-01", """
                {"from": "2025-01-01", "name": "Träger"}""");
        directory("FundingPhase", "funding-phases", "F-2025", """
                {"from": "2025-01-01", "to": "2027-12-31", "name": "Förderphase 2025–2027"}""");
        directory("Mentor", "mentors", "M-14730-1-03", """
                {"from": "2025-01-01", "project": "P-14730-1", "fullTimeShare": 0.75}""");
        directory("Project", "projects", "P-14730-1", """
                {"from": "2025-01-01", "name": "Nordsachsen", "carrier": "C-02", "district": "14730", "phases": ["F-2025"]}""");
        calls.put("listAccesses", side -> Call.get("/v1/projects/" + side.project() + "/accesses"));
        calls.put("listMembers", side -> Call.get("/v1/projects/" + side.project() + "/members"));
        calls.put("addMember", side -> Call.put("/v1/projects/" + side.project() + "/members/" + UUID.randomUUID(), ""));
        calls.put("removeMember", side -> Call.delete("/v1/projects/" + side.project() + "/members/" + UUID.randomUUID()));
        calls.put("registerEmployer", side -> Call.post("/v1/employers", """
                {"name": "Betrieb der Prüfung"}"""));
        calls.put("searchEmployers", side -> Call.post("/v1/employers/search", """
                {"name": "Betrieb der Prüfung"}"""));
        calls.put("getEmployer", side -> Call.get(side.employer().path()));
        calls.put("getEmployerHistory", side -> Call.get(side.employer().path() + "/history"));
        calls.put("describeEmployer", side -> replacing(side.employer(), """
                {"name": "Betrieb im Wandel"}"""));
        calls.put("recordEmployerContact", side -> Call.post(side.employer().path() + "/contacts", side.contactBody()));
        calls.put("listEmployerContacts", side -> {
            Made employer = side.employer();
            side.contactWith(employer);
            return Call.get(employer.path() + "/contacts");
        });
        calls.put("getEmployerContact", side -> Call.get(side.contact().path()));
        calls.put("changeEmployerContact", side -> replacing(side.contact(), side.contactBody()));
        calls.put("voidEmployerContact", side -> removing(side.contact(), ""));
        calls.put("listEmployerContactVersions", side -> Call.get(side.contact().path() + "/versions"));
    }

    private void files() {
        calls.put("importMentorings", Side::uploadCall);
        calls.put("getImport", side -> Call.get(side.upload().path()));
        calls.put("listImportErrors", side -> Call.get(side.upload().path() + "/errors"));
        calls.put("getImportResult", side -> Call.get(side.upload().path() + "/result"));
    }

    private void rest() {
        calls.put("listCodeLists", side -> Call.get("/v1/code-lists"));
        calls.put("getCodeList", side -> Call.get("/v1/code-lists/genders"));
        calls.put("listAuditEntries", side -> Call.get("/v1/audit/entries"));
        calls.put("listAuditSeals", side -> Call.get("/v1/audit/seals"));
        calls.put("verifyAudit", side -> Call.get("/v1/audit/verification"));
        calls.put("sendAgain", side -> Call.post("/v1/operations/sendings", """
                {"topic": "mentoring.capacity-events.v1"}"""));
        calls.put("getSending", side -> Call.get("/v1/operations/sendings/" + UUID.randomUUID()));
    }

    private void directory(String entry, String path, String code, String description) {
        String all = "/v1/" + path;
        calls.put("list" + entry + "s", side -> Call.get(all));
        calls.put("get" + entry, side -> Call.get(all + "/" + code));
        calls.put("get" + entry + "History", side -> Call.get(all + "/" + code + "/history"));
        calls.put("describe" + entry,
                side -> Call.put(all + "/" + code, description).ifMatch(side.versionOf(all + "/" + code)));
    }

    private void step(String operation, Function<Side, Made> on, String step, String body) {
        calls.put(operation, side -> changing(on.apply(side), step, body));
    }

    private static String agreed() {
        return """
                {"kind": "EMPLOYMENT_INSURED", "placedOn": "%s", "sector": "Q", "qualificationAdequate": "YES"}"""
                .formatted(Side.soon());
    }

    private static Call changing(Made made, String step, String body) {
        return Call.post(made.path() + step, body).ifMatch(made.etag());
    }

    private static Call replacing(Made made, String body) {
        return Call.put(made.path(), body).ifMatch(made.etag());
    }

    private static Call removing(Made made, String below) {
        return Call.delete(made.path() + below).ifMatch(made.etag());
    }
}
