package de.arbeitsmarktmentoren.cases.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Set;

import jakarta.inject.Inject;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.http.HttpServerRequest;

/** Who gets as far as this although the operation should have turned him away is shown nothing. */
@CaseServiceTest
class CaseAccessTest {

    @Inject
    Memberships memberships;

    @ParameterizedTest
    @ValueSource(strings = { "ministry", "integrator", "operator", "visitor" })
    void showsNobodyForAPurposeToWhoeverIsNotTrusted(String role) {
        assertThat(of(role).people()).isEqualTo(Scope.NOTHING);
        assertThat(of(role).cases()).isEqualTo(Scope.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = { "office", "privacy-officer" })
    void showsAnybodyForAPurposeToWhoeverIs(String role) {
        assertThat(of(role).people()).isEqualTo(Scope.EVERYTHING);
    }

    @ParameterizedTest
    @CsvSource({ "privacy-officer,true", "office,false", "ministry,false", "coordinator,false", "mentor,false" })
    void showsLooksAtAProjectToThePrivacyOfficerAndToWhoeverBelongsToIt(String role, boolean sees) {
        assertThat(of(role).seesLooksAt("P-14511-1")).isEqualTo(sees);
    }

    /** Of nobody who belongs to a project, and states a purpose. */
    private CaseAccess of(String role) {
        QuarkusSecurityIdentity identity = QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("nobody"))
                .addRoles(Set.of(role)).build();
        return new CaseAccess(new Caller(saying(JsonWebToken.class, "nobody"), identity, memberships,
                new StatedPurpose(saying(HttpServerRequest.class, "COMPLAINT"))));
    }

    /** Says the text, whatever is asked, and nothing twice. */
    private static <T> T saying(Class<T> type, String text) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (self, method, asked) -> asked != null && Purpose.REFERENCE_HEADER.equals(asked[0]) ? null : text));
    }
}
