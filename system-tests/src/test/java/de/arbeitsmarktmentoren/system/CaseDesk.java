package de.arbeitsmarktmentoren.system;

import com.fasterxml.jackson.databind.JsonNode;

import de.arbeitsmarktmentoren.stack.Addresses;

/** Asks the case service as one of the demo users. */
final class CaseDesk {

    private final Addresses addresses;
    private final Http service;
    private final String user;

    CaseDesk(Addresses addresses, String user) {
        this.addresses = addresses;
        this.service = new Http(addresses.caseService());
        this.user = user;
    }

    /** The answer; fails unless it is one of success. */
    Answer accepted(Call call) {
        Answer answer = send(call);
        if (!answer.isAccepted()) {
            throw new AssertionError("status " + answer.status() + " for " + call.path() + ": " + answer.body());
        }
        return answer;
    }

    /** Creates something; fails unless it is accepted. */
    JsonNode post(String path, String body) {
        return accepted(Call.post(path, body)).json();
    }

    /** A step of what stands there, based on how it is now. */
    JsonNode change(String path, String step, String body) {
        return accepted(Call.post(path + step, body).ifMatch(get(path).etag())).json();
    }

    /** Takes back what stands there. */
    void remove(String path) {
        accepted(Call.delete(path).ifMatch(get(path).etag()));
    }

    Answer get(String path) {
        return send(Call.get(path));
    }

    private Answer send(Call call) {
        return service.send(call, "Bearer " + addresses.token(user));
    }
}
