package de.arbeitsmarktmentoren.contracts;

import static de.arbeitsmarktmentoren.contracts.ImpossibleState.refuseIf;

import java.util.Comparator;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What a project did for an employer.
 *
 * @param contacts how often they spoke
 * @param placements how many mentees began to work or train there
 */
@JsonPropertyOrder({ "project", "district", "contacts", "placements" })
public record EmployerSupport(String project, String district, int contacts, int placements) {

    static final Comparator<EmployerSupport> ORDER = Comparator.comparing(EmployerSupport::project)
            .thenComparing(EmployerSupport::district);

    public EmployerSupport {
        Form.ofPlace(project, district);
        refuseIf(contacts < 0 || placements < 0, "nothing is counted below zero");
        refuseIf(contacts == 0 && placements == 0, "what did not happen is not listed");
    }
}
