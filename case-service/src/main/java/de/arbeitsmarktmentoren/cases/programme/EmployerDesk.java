package de.arbeitsmarktmentoren.cases.programme;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.audit.ChangedFields;
import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.revision.Revision;

/** Where employers are registered and changed. Each method joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class EmployerDesk {

    private final Employers employers;
    private final Directories directories;
    private final Clock clock;
    private final Caller caller;
    private final Audit audit;

    EmployerDesk(Employers employers, Directories directories, Clock clock, Caller caller, Audit audit) {
        this.employers = employers;
        this.directories = directories;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** He is known from the programme's first day on, because what he does may have begun long before. */
    Answer register(RegisterEmployer request) {
        EmployerState state = request.checked(today());
        Employer employer = new Employer(employers.newCode(), state);
        keep(employer, firstDay());
        tell(employer, ChangedFields.between("", null, state));
        return Answer.created(location(employer), kept(employer)).withEtag(Revision.of(employer.version()));
    }

    /** @throws NoSuchEntry if there is no such employer */
    Answer describe(String code, @Nullable String ifMatch, DescribeEmployer request) {
        Employer employer = employers.forChange(code).orElseThrow(NoSuchEntry::new);
        Revision.check(ifMatch, employer.version());
        Period<EmployerState> change = request.checked(firstDay(), today());
        Timeline<EmployerState> before = employers.find(code).orElseThrow(NoSuchEntry::new).timeline();
        boolean changes = !before.changed(change).equals(before);
        tell(employer, changes ? ChangedFields.between("", employer.state(), change.state()) : List.of());
        if (changes) {
            employer.become(change.state());
            keep(employer, change.from());
        }
        return Answer.changed(location(employer), kept(employer)).withEtag(Revision.of(employer.version()));
    }

    private void keep(Employer employer, LocalDate from) {
        employers.keep(employer, from, clock.instant(), caller.subject());
    }

    private void tell(Employer employer, List<String> fields) {
        audit.wrote(caller.actor(), new Audited(de.arbeitsmarktmentoren.cases.audit.Kind.EMPLOYER, employer.code(), Set.of()),
                fields);
    }

    private EmployerView.Kept kept(Employer employer) {
        return new EmployerView.Kept(employer.code(), employer.version(), employers.withNameOf(employer));
    }

    private static URI location(Employer employer) {
        return URI.create("/v1/employers/" + employer.code());
    }

    private LocalDate firstDay() {
        return directories.current().firstDay();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
