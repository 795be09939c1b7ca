package de.arbeitsmarktmentoren.system.access;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

/**
 * What somebody makes who has a good token of his own and the public keys, and wants to be more than he is. The value of the
 * header {@code Authorization} by its kind.
 */
final class BadTokens {

    private final SignedJWT good;
    private final SignedJWT better;
    private final RSAKey published;
    private final Map<String, String> kinds = new LinkedHashMap<>();

    /**
     * @param good token of somebody with little
     * @param better token of somebody with more
     * @param keys of the issuer
     */
    BadTokens(String good, String better, JWKSet keys) {
        try {
            this.good = SignedJWT.parse(good);
            this.better = SignedJWT.parse(better);
            this.published = keys.getKeyByKeyId(this.good.getHeader().getKeyID()).toRSAKey();
            noTokens(good);
            unsigned();
            signedByOthers();
            tampered();
        } catch (ParseException | JOSEException e) {
            throw new AssertionError("a bad token cannot be made", e);
        }
    }

    Map<String, String> kinds() {
        return kinds;
    }

    private void noTokens(String token) {
        kinds.put("an empty token", "Bearer ");
        kinds.put("no JWT", "Bearer abc");
        kinds.put("one part of three", "Bearer " + token.substring(0, token.indexOf('.')));
        kinds.put("two parts of three", "Bearer " + token.substring(0, token.lastIndexOf('.')));
        kinds.put("another scheme",
                "Basic " + Base64.getEncoder().encodeToString(("office:" + token).getBytes(StandardCharsets.UTF_8)));
    }

    private void unsigned() throws ParseException {
        kinds.put("alg none", "Bearer " + new PlainJWT(better.getJWTClaimsSet()).serialize());
        kinds.put("alg nOnE", "Bearer " + encoded("{\"alg\":\"nOnE\"}") + "." + better.getParsedParts()[1] + ".");
        kinds.put("alg none before a real signature",
                "Bearer " + encoded("{\"alg\":\"none\"}") + "." + better.getParsedParts()[1] + "." + good.getParsedParts()[2]);
    }

    private void signedByOthers() throws JOSEException, ParseException {
        RSAKey own = new RSAKeyGenerator(2048).keyID(published.getKeyID()).generate();
        kinds.put("HS256 with the public key (DER)", "Bearer " + hmac(published.toRSAPublicKey().getEncoded()));
        kinds.put("HS256 with the public key (PEM)", "Bearer " + hmac(pem(published.toRSAPublicKey().getEncoded())));
        kinds.put("a key that is not the issuer's under the issuer's name",
                signed(own, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(published.getKeyID())));
        kinds.put("a key of another name", signed(own, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("elsewhere")));
        kinds.put("a key that comes with the token",
                signed(own, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("elsewhere").jwk(own.toPublicJWK())));
        kinds.put("a key that the token says where to fetch",
                signed(own, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("elsewhere")
                        .jwkURL(java.net.URI.create("http://127.0.0.1:1/keys"))));
    }

    private void tampered() {
        String[] mine = Arrays.stream(good.getParsedParts()).map(Object::toString).toArray(String[]::new);
        String[] theirs = Arrays.stream(better.getParsedParts()).map(Object::toString).toArray(String[]::new);
        kinds.put("somebody else's claims under one's own signature", "Bearer " + mine[0] + "." + theirs[1] + "." + mine[2]);
        char first = mine[2].charAt(0) == 'A' ? 'B' : 'A';
        kinds.put("a changed signature", "Bearer " + mine[0] + "." + mine[1] + "." + first + mine[2].substring(1));
        kinds.put("no signature", "Bearer " + mine[0] + "." + mine[1] + ".");
    }

    private String hmac(byte[] key) throws JOSEException, ParseException {
        SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(published.getKeyID()).build(),
                better.getJWTClaimsSet());
        jwt.sign(new MACSigner(key));
        return jwt.serialize();
    }

    private String signed(RSAKey key, JWSHeader.Builder header) throws JOSEException, ParseException {
        JWTClaimsSet claims = better.getJWTClaimsSet();
        SignedJWT jwt = new SignedJWT(header.build(), claims);
        jwt.sign(new RSASSASigner(key));
        return "Bearer " + jwt.serialize();
    }

    private static byte[] pem(byte[] key) {
        return ("-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
