package de.arbeitsmarktmentoren.stack.demo;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** The bearer token of the load, replaced by a new one well before the five minutes of its life are over. */
final class Token {

    private static final long REPLACED_AFTER_NANOS = Duration.ofMinutes(3).toNanos();

    private final Supplier<String> source;
    private final LongSupplier nanos;

    private @Nullable String token;
    private long taken;

    Token(Supplier<String> source, LongSupplier nanos) {
        this.source = source;
        this.nanos = nanos;
    }

    synchronized String get() {
        String held = token;
        if (held == null || nanos.getAsLong() - taken > REPLACED_AFTER_NANOS) {
            held = source.get();
            taken = nanos.getAsLong();
            token = held;
        }
        return held;
    }

    /** It was refused: the next one is new, unless somebody has replaced it already. */
    synchronized void refused(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }
}
