package de.arbeitsmarktmentoren.cases.note;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/**
 * Keeps and finds notes. Each method joins the caller's transaction; whether the caller may see what a note is about, he has
 * asked before.
 */
@ApplicationScoped
public class Notes implements PanacheRepositoryBase<Note, UUID> {

    private final Clock clock;

    Notes(Clock clock) {
        this.clock = clock;
    }

    /**
     * One note more; without a text there is nothing to keep.
     *
     * @param caseId the case whose story it belongs to, null if there is none
     * @param about what kind of thing it is about, as {@code CASE_STEP}
     * @param aboutId which one of that kind
     */
    public void keep(@Nullable UUID caseId, String about, String aboutId, @Nullable String text) {
        if (text != null) {
            persist(new Note(caseId, about, aboutId, clock.instant(), text));
        }
    }

    /** The only note about it from now on; without a text there is none any more. */
    public void replace(@Nullable UUID caseId, String about, String aboutId, @Nullable String text) {
        delete("about = ?1 and aboutId = ?2", about, aboutId);
        keep(caseId, about, aboutId, text);
    }

    /** All that was written in the story of these cases is gone. @return how many notes */
    public int forget(Collection<UUID> caseIds) {
        return caseIds.isEmpty() ? 0 : (int) delete("caseId in ?1", caseIds);
    }

    /** All that was written about them is gone. @return how many notes */
    public int forget(String about, Collection<String> aboutIds) {
        return aboutIds.isEmpty() ? 0 : (int) delete("about = ?1 and aboutId in ?2", about, aboutIds);
    }

    /** All that was written in the story of a case, the oldest first. */
    public List<Note> of(UUID caseId) {
        return list("caseId = ?1 order by writtenAt, id", caseId);
    }

    /** What was written last about it. */
    public Optional<String> of(String about, String aboutId) {
        return Optional.ofNullable(of(about, List.of(aboutId)).get(aboutId));
    }

    /** What was written last about each of them, by its id; nothing where nothing was written. */
    public Map<String, String> of(String about, Collection<String> aboutIds) {
        return list("about = ?1 and aboutId in ?2 order by writtenAt, id", about, aboutIds).stream()
                .collect(Collectors.toMap(Note::aboutId, Note::text, (earlier, later) -> later));
    }
}
