package de.arbeitsmarktmentoren.cases.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The projects with their mentors, and the funding phases. Read once: only a migration changes them, and a migration comes with
 * a start. No command has to ask the database for them.
 */
@ApplicationScoped
class Projects {

    private final Map<String, Project> byCode;
    private final List<Project> all;
    private final List<FundingPhase> phases;

    Projects(EntityManager entities) {
        this.all = read(entities,
                "select distinct p from Project p join fetch p.carrier left join fetch p.mentors order by p.code",
                Project.class);
        this.byCode = all.stream().collect(Collectors.toUnmodifiableMap(Project::code, Function.identity()));
        this.phases = read(entities, "select f from FundingPhase f order by f.firstDay", FundingPhase.class);
    }

    List<Project> all() {
        return all;
    }

    Optional<Project> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<FundingPhase> phases() {
        return phases;
    }

    private static <T> List<T> read(EntityManager entities, String query, Class<T> type) {
        return QuarkusTransaction.requiringNew().call(() -> List.copyOf(entities.createQuery(query, type).getResultList()));
    }
}
