package de.arbeitsmarktmentoren.cases.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Closes and opens the cursors of one list, filter and caller: a signature (HMAC-SHA256) and the parts of a key. */
final class Seal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    // Far longer than any cursor that was ever given.
    private static final int LONGEST = 1024;

    private final byte[] secret;
    private final byte[] binding;

    Seal(byte[] secret, String list, String caller, Map<String, ?> filter) {
        List<String> bound = new ArrayList<>(List.of(list, caller));
        new TreeMap<>(filter).forEach((name, value) -> {
            if (value != null) {
                bound.addAll(List.of(name, value.toString()));
            }
        });
        this.secret = secret;
        this.binding = written(bound);
    }

    String close(List<String> key) {
        byte[] payload = written(key);
        byte[] whole = ByteBuffer.allocate(SIGNATURE + payload.length).put(signature(payload)).put(payload).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Empty for whatever this seal has not closed. */
    Optional<List<String>> open(String cursor) {
        byte[] whole = decoded(cursor);
        if (whole.length < SIGNATURE) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOfRange(whole, SIGNATURE, whole.length);
        boolean ours = MessageDigest.isEqual(signature(payload), Arrays.copyOf(whole, SIGNATURE));
        return ours ? Optional.of(read(ByteBuffer.wrap(payload))) : Optional.empty();
    }

    private static byte[] decoded(String cursor) {
        try {
            return cursor.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] signature(byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            // With its length, so that nothing can slip from one part into the other.
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(binding.length).array());
            mac.update(binding);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] written(List<String> texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    private static List<String> read(ByteBuffer payload) {
        List<String> texts = new ArrayList<>();
        while (payload.hasRemaining()) {
            byte[] bytes = new byte[payload.getInt()];
            payload.get(bytes);
            texts.add(new String(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
