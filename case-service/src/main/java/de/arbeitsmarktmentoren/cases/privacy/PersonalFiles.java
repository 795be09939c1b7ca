package de.arbeitsmarktmentoren.cases.privacy;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.mentee.MenteeRows;

/** Collects everything about a person. Joins the caller's transaction. */
@ApplicationScoped
class PersonalFiles {

    private final MenteeRows mentees;
    private final Audit audit;
    private final Labels labels;
    private final EntityManager entities;
    private final PrivacyConfig config;
    private final Clock clock;

    PersonalFiles(MenteeRows mentees, Audit audit, Labels labels, EntityManager entities,
            PrivacyConfig config, Clock clock) {
        this.mentees = mentees;
        this.audit = audit;
        this.labels = labels;
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** @throws de.arbeitsmarktmentoren.cases.mentee.MenteeNotFound if there is no such person in that scope */
    PersonalFile of(UUID mentee, Scope scope) {
        Set<UUID> rows = mentees.of(mentee, scope);
        // Before the file is made: that it was made belongs into it.
        audit.showed(mentees.audited(mentee));
        Set<UUID> cases = casesOf(rows);
        List<PersonalFile.Part> parts = Arrays.stream(PersonalPart.values())
                .map(part -> new PersonalFile.Part(part.name(), part.label(), rows(part, rows, cases))).toList();
        return new PersonalFile(mentee, clock.instant(), PersonalFile.PURPOSES, PersonalFile.RECIPIENTS, PersonalFile.ORIGINS,
                PersonalFile.RIGHTS,
                Arrays.stream(DeletionRule.values()).map(rule -> KeptForView.of(rule, config.keep())).toList(), parts);
    }

    @SuppressWarnings("unchecked")
    private Set<UUID> casesOf(Set<UUID> rows) {
        return new TreeSet<>(entities.createNativeQuery("SELECT id FROM mentoring_case WHERE mentee_id = ANY (:mentees)",
                UUID.class).setParameter("mentees", array(rows)).getResultList());
    }

    private List<Map<String, Object>> rows(PersonalPart part, Set<UUID> mentees, Set<UUID> cases) {
        Query query = entities.createNativeQuery(part.query());
        query.setParameter("without", part.without().toArray(String[]::new));
        Set<UUID> ids = new TreeSet<>(mentees);
        ids.addAll(cases);
        Map<String, Object> parameters = Map.of("mentees", array(mentees), "cases", array(cases), "ids",
                ids.stream().map(UUID::toString).toArray(String[]::new));
        query.getParameters().stream().map(jakarta.persistence.Parameter::getName).filter(parameters::containsKey)
                .forEach(name -> query.setParameter(name, parameters.get(name)));
        List<?> found = query.getResultList();
        return found.stream().map(row -> labels.of(part, (String) row)).toList();
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
