package de.arbeitsmarktmentoren.cases.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** A page that was asked for: how many rows, and after which. Rows are in an order that their keys decide alone. */
public final class Slice {

    private final int size;
    private final @Nullable List<String> after;
    private final Seal seal;

    Slice(int size, @Nullable List<String> after, Seal seal) {
        this.size = size;
        this.after = after;
        this.seal = seal;
    }

    /** How many rows to read: one more than asked for tells whether there is a next page. */
    public int rowsToRead() {
        return size + 1;
    }

    /** The key of the last row of the page before, as it was given; empty for the first page. */
    public Optional<List<String>> after() {
        return Optional.ofNullable(after);
    }

    /** The same where the key is an id. */
    public Optional<UUID> afterId() {
        return after().map(key -> UUID.fromString(key.get(0)));
    }

    /**
     * The page and the cursor of the next one, null if this is the last.
     *
     * @param found what was read, at most {@link #rowsToRead()}
     * @param key what the order of the rows goes by, unique: its last part is best an id. It comes back by {@link #after()}.
     *        A cursor is signed, not encrypted, and may stand in an address: nothing personal belongs in it
     */
    public <R, P> P page(List<R> found, Function<R, List<?>> key, BiFunction<List<R>, @Nullable String, P> page) {
        List<R> shown = found.subList(0, Math.min(size, found.size()));
        return page.apply(shown, found.size() > size ? seal.close(texts(key.apply(shown.get(size - 1)))) : null);
    }

    private static List<String> texts(List<?> key) {
        return key.stream().map(Object::toString).toList();
    }
}
