package de.arbeitsmarktmentoren.cases.programme;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.audit.ChangedFields;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.revision.Revision;

/**
 * Where the directory is changed, whatever the kind of entry: one change after the other, each checked against all the rest.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class DirectoryDesk {

    private final DirectoryStore store;
    private final Clock clock;
    private final Caller caller;
    private final Audit audit;

    DirectoryDesk(DirectoryStore store, Clock clock, Caller caller, Audit audit) {
        this.store = store;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Joins the caller's transaction. What changes nothing leaves the version as it is.
     *
     * @param ifMatch needed if there is such an entry already
     * @throws NoSuchEntry if there is none although a version of it was seen
     */
    <T> Answer change(Kind<T> kind, String code, @Nullable String ifMatch, Description<T> description) {
        return store.joined(connection -> {
            Directory before = DirectoryTable.lock(connection);
            Optional<Entry<T>> entry = kind.section().apply(before).find(code);
            checkVersion(entry, ifMatch);
            Entry<T> after = after(kind, code, entry, checked(kind, code, before, description));
            if (entry.filter(same -> same.timeline().equals(after.timeline())).isPresent()) {
                tell(kind, code, List.of());
                return answer(kind, entry.get()).changed();
            }
            Change<T> change = after.changes().get(after.changes().size() - 1);
            DirectoryTable.insert(connection, kind, code, change);
            tell(kind, code, ChangedFields.between("", entry.map(DirectoryDesk::last).orElse(null), change.period()));
            return entry.isPresent() ? answer(kind, after).changed() : answer(kind, after).created();
        });
    }

    private void tell(Kind<?> kind, String code, List<String> fields) {
        Set<String> whose = kind == Kind.PROJECT ? Set.of(code) : Set.of();
        audit.wrote(caller.actor(),
                new Audited(de.arbeitsmarktmentoren.cases.audit.Kind.valueOf(kind.name()), code, whose), fields);
    }

    private static <T> Period<T> last(Entry<T> entry) {
        return entry.changes().get(entry.changes().size() - 1).period();
    }

    private <T> Entry<T> after(Kind<T> kind, String code, Optional<Entry<T>> entry, Period<T> period) {
        List<Change<T>> changes = new ArrayList<>(entry.map(Entry::changes).orElse(List.of()));
        changes.add(new Change<>(entry.map(Entry::version).orElse(0L) + 1, period, clock.instant(), caller.subject()));
        return kind.reading().apply(code, changes);
    }

    private static void checkVersion(Optional<? extends Entry<?>> entry, @Nullable String ifMatch) {
        if (entry.isPresent()) {
            Revision.check(ifMatch, entry.get().version());
        } else if (ifMatch != null) {
            throw new NoSuchEntry();
        }
    }

    private <T> Period<T> checked(Kind<T> kind, String code, Directory before, Description<T> description) {
        Fields fields = new Fields();
        if (!code.matches(kind.form())) {
            fields.refuse("code", "form", "hat nicht die Form " + kind.form(), "is not of the form " + kind.form());
        }
        Period<T> period = description.read(fields);
        description.check(fields, before, code, period, LocalDate.now(clock));
        fields.check();
        return period;
    }

    private static KeptAt answer(Kind<?> kind, Entry<?> entry) {
        return new KeptAt(URI.create(kind.path() + entry.code()), new Kept(entry.code(), entry.version()));
    }

    private record KeptAt(URI location, Kept kept) {

        private Answer created() {
            return Answer.created(location, kept).withEtag(Revision.of(kept.version()));
        }

        private Answer changed() {
            return Answer.changed(location, kept).withEtag(Revision.of(kept.version()));
        }
    }

    /** What was changed and how it is versioned now. */
    @Schema(name = "KeptEntry")
    record Kept(
            @Schema(examples = "P-14511-1") String code,
            @Schema(examples = "2") long version) {
    }
}
