package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** The dead letters as operators see them and decide about them. */
@ApplicationScoped
public class DeadLetterBook {

    /** More would hold up the caller for minutes. */
    static final int MOST_AT_A_TIME = 2_000;

    private final Database database;
    private final DeadLetters letters;

    DeadLetterBook(DataSource database, DeadLetters letters) {
        this.database = new Database(database);
        this.letters = letters;
    }

    /**
     * The newest first.
     *
     * @param state null for all
     * @param reason null for all
     * @param after the last one of the page before; null for the first page
     */
    public List<DeadLetter> page(@Nullable LetterState state, @Nullable RefusalReason reason, DeadLetter.@Nullable Place after,
            int limit) {
        return database.ask(connection -> DeadLetterList.page(connection, state, reason, after, limit));
    }

    /** Of every reason, in their order. */
    public List<LetterCount> counts() {
        return database.ask(connection -> {
            List<LetterCount> found = DeadLetterList.counts(connection);
            return Arrays.stream(RefusalReason.values()).map(reason -> of(reason, found)).toList();
        });
    }

    /**
     * Counts a letter by the same code as the projection. Doing it twice, or after a newer version has come, changes no figure.
     *
     * @return whether it is counted; otherwise it cannot be, as before
     * @throws NoSuchLetter if there is none, or it was discarded
     * @throws FiguresOfAnotherRelease if nothing can be added to the figures that answer
     */
    public boolean sendAgain(String topic, int partition, long offset) {
        DeadLetters.Outcome outcome = database.ask(connection -> outcome(topic, partition, offset));
        if (outcome == DeadLetters.Outcome.NOT_FOUND) {
            throw new NoSuchLetter();
        }
        return outcome == DeadLetters.Outcome.COUNTED;
    }

    /** Likewise all open ones of a reason, the oldest first, each by itself. */
    public SendingAgain sendAgain(RefusalReason reason) {
        List<DeadLetter> open = database.ask(connection -> DeadLetterList.oldestOpen(connection, reason, MOST_AT_A_TIME));
        long waiting = counts().get(reason.ordinal()).open();
        long counted = open.stream().filter(this::isCounted).count();
        return new SendingAgain(counted, open.size() - counted, Math.max(0, waiting - open.size()));
    }

    /**
     * Decides that an open letter is not to be counted, now or by a rebuild. Doing it twice is doing it once.
     *
     * @throws NoSuchLetter if there is none
     * @throws LetterNotOpen if it was counted
     */
    public void discard(String topic, int partition, long offset) {
        LetterState state = database.ask(connection -> discard(connection, topic, partition, offset))
                .orElseThrow(NoSuchLetter::new);
        if (state == LetterState.REDRIVEN) {
            throw new LetterNotOpen();
        }
    }

    private static Optional<LetterState> discard(Connection connection, String topic, int partition, long offset)
            throws SQLException {
        DeadLetterList.discard(connection, topic, partition, offset);
        return DeadLetterList.state(connection, topic, partition, offset);
    }

    /** Somebody may have decided about it in the meantime. */
    private boolean isCounted(DeadLetter letter) {
        return database
                .ask(connection -> outcome(letter.topic(), letter.partition(), letter.offset())) == DeadLetters.Outcome.COUNTED;
    }

    private DeadLetters.Outcome outcome(String topic, int partition, long offset) throws SQLException {
        try {
            return letters.sendAgain(topic, partition, offset);
        } catch (GenerationOfAnotherFunction e) {
            throw new FiguresOfAnotherRelease();
        }
    }

    private static LetterCount of(RefusalReason reason, List<LetterCount> found) {
        return found.stream().filter(count -> count.reason() == reason).findFirst()
                .orElse(new LetterCount(reason, 0, 0, 0));
    }
}
