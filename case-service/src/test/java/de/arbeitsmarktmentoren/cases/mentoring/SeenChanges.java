package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks at every case. */
@ApplicationScoped
public class SeenChanges {

    private final List<CaseChanged> changes = new CopyOnWriteArrayList<>();

    void see(@Observes CaseChanged changed) {
        changes.add(changed);
    }

    public List<CaseChanged> of(UUID caseId) {
        return changes.stream().filter(changed -> changed.caseId().equals(caseId)).toList();
    }
}
