package de.arbeitsmarktmentoren.stats.format;

import java.time.Clock;
import java.time.Duration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.stats.format.DataView.WatermarkView;
import de.arbeitsmarktmentoren.stats.live.LiveCells;
import de.arbeitsmarktmentoren.stats.statistics.Watermark;
import io.smallrye.mutiny.Multi;

/** Tells a page when to ask again. */
@Path("/v1/live/updates")
@Tag(name = "Live")
class UpdatesResource {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    /** A proxy must not take a quiet stream for a dead one. */
    private static final Duration REPEAT_EVERY = Duration.ofSeconds(15);
    /** No longer than the token it was opened with is good for; the page comes back with a new one. */
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final LiveCells cells;
    private final Clock clock = Clock.systemUTC();

    UpdatesResource(LiveCells cells) {
        this.cells = cells;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE })
    @Operation(operationId = "liveUpdates", summary = "The watermark now and after each change, as server-sent events", description = "Events are named watermark, their id is its token. The stream ends after five minutes; come back with a new access token.")
    @APIResponse(responseCode = "200", description = "A stream", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = WatermarkView.class)))
    @APIResponse(responseCode = "503", description = "unavailable")
    public Multi<OutboundSseEvent> updates(@Context Sse sse) {
        Watermark now = cells.watermark();
        Multi<Watermark> changes = every(LOOK_EVERY).skip().repetitions().skip().first(mark -> mark.equals(now));
        Multi<Watermark> repeated = every(REPEAT_EVERY).skip().first(1);
        return Multi.createBy().merging().streams(Multi.createFrom().item(now), changes, repeated)
                .select().first(LIFETIME).map(mark -> event(sse, mark));
    }

    private Multi<Watermark> every(Duration interval) {
        return Multi.createFrom().ticks().every(interval).onOverflow().drop().map(tick -> cells.watermark());
    }

    private OutboundSseEvent event(Sse sse, Watermark watermark) {
        return sse.newEventBuilder().id(watermark.token()).name("watermark").mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(WatermarkView.class, WatermarkView.of(watermark, clock.instant())).build();
    }
}
