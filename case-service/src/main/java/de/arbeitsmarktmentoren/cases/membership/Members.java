package de.arbeitsmarktmentoren.cases.membership;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import de.arbeitsmarktmentoren.cases.membership.Membership.Key;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Keeps who belongs to which project. Each method joins the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Members implements PanacheRepositoryBase<Membership, Key> {

    private static final String ADD = """
            INSERT INTO membership (project, subject, added_at, added_by) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING""";

    private final Clock clock;

    Members(Clock clock) {
        this.clock = clock;
    }

    /** In the order of their subjects. */
    List<Membership> of(String project) {
        return list("key.project = ?1 order by key.subject", project);
    }

    /** @return whether the subject was no member before */
    boolean add(Key member, String by) {
        // In one statement, so that two who add the same at once both succeed.
        return getEntityManager().createNativeQuery(ADD).setParameter(1, member.project())
                .setParameter(2, member.subject()).setParameter(3, clock.instant()).setParameter(4, by).executeUpdate() > 0;
    }

    /** Does nothing if the subject is no member. */
    void remove(Key member) {
        deleteById(member);
    }
}
