package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** Cases for lists; whether the caller may see them, has been asked before. */
@ApplicationScoped
public class CaseViews {

    private final MentoringCases cases;

    CaseViews(MentoringCases cases) {
        this.cases = cases;
    }

    /** In the order of the ids; joins the caller's transaction. */
    public List<CaseView> of(List<UUID> ids) {
        Map<UUID, MentoringCase> found = cases.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(MentoringCase::id, Function.identity()));
        return ids.stream().map(found::get).map(CaseView::of).toList();
    }
}
