package de.arbeitsmarktmentoren.contracts;

/**
 * Who was responsible when a fact happened. Two parts, because a district may have two projects.
 *
 * @param project code of the project, such as {@code P-14511-1}
 * @param district official key (AGS) of its district, five digits
 */
public record Place(String project, String district) {

    public Place {
        Form.ofPlace(project, district);
    }
}
