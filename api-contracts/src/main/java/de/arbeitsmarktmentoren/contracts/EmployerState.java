package de.arbeitsmarktmentoren.contracts;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How an employer was supported in a month. Who it is, only the case service knows.
 *
 * @param employer its code, such as {@code E-000001}
 * @param support by project and district, sorted, each pair once; empty where all that was recorded has been taken back
 */
@JsonPropertyOrder({ "employer", "month", "support" })
public record EmployerState(String employer, YearMonth month, List<EmployerSupport> support) implements SubjectState {

    public EmployerState {
        Form.ofEmployer(employer);
        Form.ofMonth(month);
        support = Form.sortedOnce(support, EmployerSupport.ORDER, "support is sorted by project and district, each pair once");
    }

    @Override
    public SubjectKey key() {
        return Subject.EMPLOYER.of(employer, month);
    }

    @Override
    public Set<String> districts() {
        return support.stream().map(EmployerSupport::district).collect(Collectors.toUnmodifiableSet());
    }
}
