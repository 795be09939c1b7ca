package de.arbeitsmarktmentoren.cases.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over values one after the other. Each says how long it is, so that no two rows of values are the same bytes. The form
 * is for ever, for what was sealed in it is compared in it.
 */
final class Fingerprint {

    private static final int NONE = -1;
    private static final long MICROS = 1_000_000;

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Fingerprint bytes(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    Fingerprint text(@Nullable String text) {
        if (text != null) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(NONE).array());
        return this;
    }

    Fingerprint texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    Fingerprint number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    /** In microseconds, as the database keeps it. */
    Fingerprint time(Instant time) {
        return number(Math.addExact(Math.multiplyExact(time.getEpochSecond(), MICROS), time.getNano() / 1000));
    }

    byte[] value() {
        return digest.digest();
    }
}
