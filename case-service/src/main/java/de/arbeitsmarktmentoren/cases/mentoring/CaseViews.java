package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.cases.access.CaseAccess;

/** Cases for lists; whether the caller may see them, has been asked before. */
@ApplicationScoped
public class CaseViews {

    private final MentoringCases cases;
    private final CaseAccess access;

    CaseViews(MentoringCases cases, CaseAccess access) {
        this.cases = cases;
        this.access = access;
    }

    /** In the order of the ids; joins the caller's transaction. */
    public List<CaseView> of(List<UUID> ids) {
        Map<UUID, MentoringCase> found = cases.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(MentoringCase::id, Function.identity()));
        return ids.stream().map(found::get).map(each -> CaseView.of(each, access)).toList();
    }
}
