package de.arbeitsmarktmentoren.cases.audit;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Takes down who was turned away before he is told so: with a bad token, without the role, or from what is not his. */
class Refused {

    private static final Logger LOG = Logger.getLogger(Refused.class);
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final Set<Integer> REFUSALS = Set.of(UNAUTHORIZED, 403, NOT_FOUND);

    /** Ids and codes that we have given; whatever else stands in a path is not kept. */
    private static final Pattern OURS = Pattern
            .compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z]-[0-9]{1,9}(-[0-9]{1,2}){0,2}");

    private final AuditTable table;
    private final Doing doing;

    Refused(AuditTable table, Doing doing) {
        this.table = table;
        this.doing = doing;
    }

    @ServerResponseFilter
    public Uni<Void> takeDown(ContainerResponseContext answer, UriInfo address) {
        int status = answer.getStatus();
        if (!REFUSALS.contains(status) || status == NOT_FOUND && address.getPathParameters().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> wanted = address.getPathParameters().values().stream().flatMap(List::stream)
                .filter(OURS.asMatchPredicate()).distinct().toList();
        return doing.refused(status != UNAUTHORIZED).map(situation -> kept(situation, status, wanted))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** A token may be refused on a thread that must not wait. */
    private Uni<Void> kept(Situation situation, int status, List<String> wanted) {
        return Uni.createFrom().voidItem().invoke(() -> table.refuse(situation, status, wanted))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()).onFailure().recoverWithItem(failure -> {
                    // He is turned away all the same.
                    LOG.warnf("a refusal of %s with %d was not taken down (%s)", situation.operation(), status,
                            failure.getClass().getSimpleName());
                    return null;
                });
    }
}
