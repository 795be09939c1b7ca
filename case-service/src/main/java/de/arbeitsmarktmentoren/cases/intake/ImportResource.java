package de.arbeitsmarktmentoren.cases.intake;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.cases.idempotency.LongBody;
import de.arbeitsmarktmentoren.cases.intake.ImportRows.FoundError;
import de.arbeitsmarktmentoren.cases.page.Cursors;
import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.cases.spreadsheet.GermanSheet;
import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.contracts.codelist.Languages;

/** Files of many mentorings, from spreadsheets and from systems that went before. */
@Path("/v1/imports")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Tag(name = "Imports")
class ImportResource {

    private static final String CSV = "text/csv";
    private static final int MOST_BYTES = 5 << 20;
    private static final int ACCEPTED = 202;

    private final Uploads uploads;
    private final Imports imports;
    private final ImportRows rows;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Caller caller;
    private final CaseAccess access;

    ImportResource(Uploads uploads, Imports imports, ImportRows rows, Idempotency idempotency, Cursors cursors,
            Caller caller, CaseAccess access) {
        this.uploads = uploads;
        this.imports = imports;
        this.rows = rows;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.caller = caller;
        this.access = access;
    }

    @POST
    @Consumes(CSV)
    @LongBody(MOST_BYTES)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "importMentorings", summary = "Import a file", description = "One row is one mentoring: the person, the start, and where filled the placement and the end. The file is what a spreadsheet saves as CSV: UTF-8 or Windows-1252, semicolons, commas or tabs, days as 14.03.2025 or 2025-03-14, codes or their labels; its first row names the columns, in German or as the API does, in any order. At most 5 MiB and 10,000 rows. Each row is kept as a whole or not at all; externalId is unique in a project, and a row that was imported before is not imported again. What is wrong with the file as a whole is refused at once, what is wrong with rows is found while the import runs. What the file says of people is deleted row by row as it is done.")
    @APIResponse(responseCode = "202", description = "Taken in; goes on by itself", content = @Content(schema = @Schema(implementation = ImportView.Received.class)))
    public Response upload(
            @Parameter(description = "true tries every row and keeps nothing", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")) @QueryParam("dryRun") @Nullable String dryRun,
            @RequestBody(content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))) byte[] file) {
        boolean dry = read(dryRun);
        return idempotency.once(() -> {
            Import received = uploads.receive(caller.actor(), dry, file);
            return new Answer(ACCEPTED, URI.create("/v1/imports/" + received.id()), null,
                    new ImportView.Received(received.id(), rows.progress(received.id(), access.cases()).rows()));
        });
    }

    private static boolean read(@Nullable String dryRun) {
        Fields fields = new Fields();
        if (dryRun != null && !dryRun.matches("true|false")) {
            fields.refuse("dryRun", "boolean", "muss true oder false sein", "must be true or false");
        }
        fields.check();
        return "true".equals(dryRun);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getImport", summary = "See how far an import is", description = "Only for whoever sent the file. Rows of a project to which he does not belong any more are left out, here and in errors and result.")
    public ImportView get(@PathParam("id") UUID id) {
        Import file = find(id);
        return ImportView.of(file, rows.progress(file.id(), access.cases()));
    }

    @GET
    @Path("{id}/errors")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "listImportErrors", summary = "List what is wrong", description = "In the order of rows, all errors of a row at once as far as they could be found. Says where and which rule, never what stands there. May be asked while the import runs.")
    public ImportErrorView.Page errors(@PathParam("id") UUID id,
            @Parameter(description = "1 to 200; 50 if it is not given") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "de or en", example = "de") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Import file = find(id);
        Fields fields = new Fields();
        Slice slice = cursors.slice(fields, "listImportErrors", Map.of("id", id), limit, cursor);
        fields.check();
        List<Integer> after = slice.after().map(key -> key.stream().map(Integer::valueOf).toList()).orElse(List.of(0, 0));
        List<FoundError> found = rows.errors(id, access.cases(), after.get(0), after.get(1), slice.rowsToRead());
        Locale locale = Languages.forHeader(language);
        return slice.page(found, last -> List.of(last.row(), last.position()), (shown, next) -> new ImportErrorView.Page(
                shown.stream().map(error -> ImportErrorView.of(file.heading(), error, locale)).toList(), next));
    }

    @GET
    @Path("{id}/result")
    @Produces(CSV)
    @Transactional
    @Operation(operationId = "getImportResult", summary = "Get the outcome of each row", description = "A CSV file for Excel for Germany: row, external id, outcome, id of the case, errors. May be asked while the import runs; rows that wait say so.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response result(@PathParam("id") UUID id,
            @Parameter(description = "de or en", example = "de") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Import file = find(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ImportResult(file.heading(), Languages.forHeader(language)).write(rows.results(id, access.cases()), out);
        return Response.ok(out.toByteArray(), GermanSheet.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + ".csv\"").build();
    }

    private Import find(UUID id) {
        return imports.find(id, caller.subject()).orElseThrow(NotFoundException::new);
    }
}
