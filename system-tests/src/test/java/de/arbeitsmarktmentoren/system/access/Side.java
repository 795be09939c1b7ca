package de.arbeitsmarktmentoren.system.access;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import de.arbeitsmarktmentoren.system.Answer;
import de.arbeitsmarktmentoren.system.Call;
import de.arbeitsmarktmentoren.system.Http;

/** A project with its staff, and what belongs to it: made anew whenever it is asked for, by that member of the staff. */
final class Side {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Http cases;
    private final Function<String, String> authorizations;
    private final String district;
    private final String user;

    /**
     * @param authorizations by user
     * @param user who records what belongs to the project, such as {@code mentor-14713-1}
     */
    Side(Http cases, Function<String, String> authorizations, String district, String user) {
        this.cases = cases;
        this.authorizations = authorizations;
        this.district = district;
        this.user = user;
    }

    /** What was made: where it is and how it is versioned. */
    record Made(String path, String etag, Answer answer) {

        String id() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    String project() {
        return "P-" + district + "-1";
    }

    String mentor() {
        return "M-" + district + "-1-01";
    }

    String secondMentor() {
        return "M-" + district + "-1-02";
    }

    /** Another project, to which a case may be offered. */
    Side neighbour() {
        String other = district.equals("14730") ? "14729" : "14730";
        return new Side(cases, authorizations, other, "mentor-" + other + "-1");
    }

    Made mentee() {
        return made("/v1/mentees", person());
    }

    /** Its number in the files of the project. */
    String numberOf(Made mentee) {
        return accepted(Call.get(mentee.path())).json().path("externalId").asText();
    }

    String person() {
        int number = NUMBER.incrementAndGet();
        return """
                {"project": "%s", "externalId": "Z-%d", "givenName": "Vorname%d", "familyName": "Zugang%d", "birthDate": "19%02d-0%d-1%d",
                 "profile": {"gender": "FEMALE", "originGroup": "SY", "qualification": "NONE", "seeksProtection": true}}"""
                .formatted(project(), number, number, number * 7919, 60 + number % 40, 1 + number % 9, number % 10);
    }

    String agreement(String menteeId) {
        return """
                {"menteeId": "%s", "project": "%s", "mentor": "%s", "startedOn": "2025-03-03"}"""
                .formatted(menteeId, project(), mentor());
    }

    Made mentoring() {
        return mentoringOf(mentee());
    }

    Made mentoringOf(Made mentee) {
        return made("/v1/cases", agreement(mentee.id()));
    }

    Made placed() {
        return changed(mentoring(), "/placements", """
                {"kind": "EMPLOYMENT_INSURED", "placedOn": "2025-06-02", "sector": "Q", "qualificationAdequate": "YES"}""");
    }

    Made ended() {
        return changed(mentoring(), "/end", """
                {"endedOn": "2026-10-05", "reason": "CONTACT_LOST"}""");
    }

    Made paused() {
        return changed(mentoring(), "/pauses", """
                {"pausedOn": "2025-06-02", "reason": "COURSE"}""");
    }

    /** The case after a step. */
    Made changed(Made mentoring, String step, String body) {
        Answer answer = accepted(Call.post(mentoring.path() + step, body).ifMatch(mentoring.etag()));
        return new Made(mentoring.path(), answer.etag(), answer);
    }

    Made activity() {
        return made(mentoring().path() + "/activities", ACTIVITY);
    }

    Made recognition() {
        return made(mentoring().path() + "/recognition-procedures", """
                {"referenceOccupation": "53112", "status": "ADVISED", "reachedOn": "2025-03-10"}""");
    }

    Made interview() {
        return made("/v1/initial-interviews", interviewBody());
    }

    String interviewBody() {
        return """
                {"project": "%s", "heldOn": "2025-02-24", "channel": "IN_PERSON", "targetGroup": "WOMEN_SEEKING_PROTECTION",
                 "result": "MENTORING_AGREED"}""".formatted(project());
    }

    Made employer() {
        return made("/v1/employers", """
                {"name": "Betrieb Nummer %d GmbH", "sector": "Q", "district": "%s"}""".formatted(NUMBER.incrementAndGet(),
                district));
    }

    Made contact() {
        return contactWith(employer());
    }

    Made contactWith(Made employer) {
        return made(employer.path() + "/contacts", contactBody());
    }

    String contactBody() {
        return """
                {"project": "%s", "heldOn": "2025-05-20", "channel": "PHONE"}""".formatted(project());
    }

    /** An offer of a case to the neighbour. */
    Made offer() {
        return offerTo(neighbour());
    }

    Made offerTo(Side other) {
        Made mentoring = mentoring();
        Answer answer = accepted(Call.post(mentoring.path() + "/transfer-offers", offerBody(other)).ifMatch(mentoring.etag()));
        return new Made(mentoring.path() + "/transfer-offers/" + answer.id(), etagOf(mentoring), answer);
    }

    String offerBody(Side to) {
        return """
                {"project": "%s"}""".formatted(to.project());
    }

    Made merge() {
        Made survivor = mentee();
        Answer answer = accepted(Call.post(survivor.path() + "/merges", mergeBody(mentee())).ifMatch(survivor.etag()));
        return new Made(survivor.path() + "/merges/" + answer.id(), etagOf(survivor), answer);
    }

    static String mergeBody(Made duplicate) {
        return """
                {"duplicateId": "%s"}""".formatted(duplicate.id());
    }

    Made upload() {
        Answer answer = accepted(uploadCall());
        return new Made("/v1/imports/" + answer.id(), "", answer);
    }

    Call uploadCall() {
        int number = NUMBER.incrementAndGet();
        String file = """
                externalId;project;mentor;givenName;familyName;birthDate;gender;originGroup;qualification;seeksProtection;startedOn
                A-%d;%s;%s;Vorname%d;Datei%d;01.02.1990;FEMALE;SY;NONE;ja;03.03.2025
                """
                .formatted(number, project(), mentor(), number, number);
        return new Call("POST", "/v1/imports", java.util.Map.of("Content-Type", "text/csv"), file);
    }

    /** A day on which a placement may be agreed. */
    static String soon() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Europe/Berlin")).plusDays(20).toString();
    }

    /** How an entry of the directory is versioned now. */
    String versionOf(String path) {
        return accepted(Call.get(path)).etag();
    }

    private String etagOf(Made made) {
        return accepted(Call.get(made.path())).etag();
    }

    static final String ACTIVITY = """
            {"type": "AUTHORITY_ACCOMPANIMENT", "channel": "IN_PERSON", "heldOn": "2025-04-10", "minutes": 90}""";

    private Made made(String collection, String body) {
        Answer answer = accepted(Call.post(collection, body));
        String id = answer.json().path(collection.equals("/v1/employers") ? "code" : "id").asText();
        return new Made(collection + "/" + id, answer.etag(), answer);
    }

    private Answer accepted(Call call) {
        Answer answer = cases.send(call, authorizations.apply(user));
        if (!answer.isAccepted()) {
            throw new AssertionError(
                    call.method() + " " + call.path() + " is answered " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
