package de.arbeitsmarktmentoren.cases.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import de.arbeitsmarktmentoren.cases.access.Actor;

/**
 * Takes down what is done. Each method joins the caller's transaction: what was done and its entry are there together or not at
 * all, and who cannot be taken down is shown nothing.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Audit {

    private final AuditTable table;
    private final Doing doing;

    Audit(AuditTable table, Doing doing) {
        this.table = table;
        this.doing = doing;
    }

    /** @param fields names or JSON pointers of what is not as it was, never values */
    public void wrote(Actor actor, Audited what, Collection<String> fields) {
        table.insert(List.of(Entry.of(doing.now(actor.subject()), Action.WRITE, List.of(what), fields)));
        doing.wrote();
    }

    /** By whoever sent the request in hand. */
    public void showed(Audited what) {
        showed(List.of(what));
    }

    /** A page of them; none is nothing to tell of. */
    public void showed(Collection<Audited> shown) {
        if (!shown.isEmpty()) {
            read(doing.now(), shown);
        }
    }

    /** Somebody was looked for and nobody is shown: who tries out names and days is seen by the tries that miss. */
    public void foundNobody() {
        table.insert(List.of(new Entry(doing.now(), Action.READ, Kind.MENTEE, List.of(), Set.of(), List.of(), 0)));
    }

    /** People of other projects, of whom the actor is told where they are: as a look from outside, which these projects see. */
    public void foundElsewhere(Actor actor, Collection<Audited> found) {
        if (!found.isEmpty()) {
            read(doing.now(actor.subject()).because("DUPLICATE_CHECK"), found);
        }
    }

    private void read(Situation now, Collection<Audited> shown) {
        table.insert(alike(shown).stream().map(each -> Entry.of(now, Action.READ, each, List.of())).toList());
    }

    /** Everything about it at once. */
    public void exported(Audited what) {
        table.insert(List.of(Entry.of(doing.now(), Action.EXPORT, List.of(what), List.of())));
    }

    /**
     * A whole list at once.
     *
     * @param projects whose they are; none if that is not bounded
     * @param filters the names of what the list was narrowed by
     */
    public void exported(Kind kind, Set<String> projects, Collection<String> filters, int rows) {
        table.insert(List.of(
                new Entry(doing.now(), Action.EXPORT, kind, List.of(), projects, List.copyOf(filters), rows)));
    }

    /** A project that is shown an entry must not learn of others' from it. */
    private static Collection<List<Audited>> alike(Collection<Audited> shown) {
        record Whose(Kind kind, Set<String> projects) {
        }
        Map<Whose, List<Audited>> groups = new LinkedHashMap<>();
        shown.forEach(
                each -> groups.computeIfAbsent(new Whose(each.kind(), each.projects()), none -> new ArrayList<>())
                        .add(each));
        return groups.values();
    }
}
