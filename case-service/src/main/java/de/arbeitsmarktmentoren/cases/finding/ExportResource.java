package de.arbeitsmarktmentoren.cases.finding;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.cases.spreadsheet.GermanSheet;

@Path("/v1/cases/export")
@RolesAllowed("mentor")
@Produces(ExportResource.CSV)
@Tag(name = "Finding")
class ExportResource {

    static final String CSV = GermanSheet.MEDIA_TYPE;

    private final Export export;
    private final Caller caller;
    private final Programme programme;

    ExportResource(Export export, Caller caller, Programme programme) {
        this.export = export;
        this.caller = caller;
        this.programme = programme;
    }

    @GET
    @Operation(operationId = "exportCases", summary = "Export cases for Excel", description = "All that the list finds by the same filters, as a file that Excel for Germany opens by a double click: UTF-8 with its mark, semicolons, days as DD.MM.YYYY, German labels beside the codes. Names of persons are not in it.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response export(@BeanParam CaseQuery query) {
        Fields fields = new Fields();
        Conditions conditions = new CaseFilter(fields, "", query, programme.today(), Conditions.within(caller.scope())).read();
        fields.check();
        StreamingOutput file = out -> write(conditions, out);
        return Response.ok(file).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"mentorings-" + programme.today() + ".csv\"").build();
    }

    /** Leaves the stream open: the end of half a file must not look like the end of a whole one. */
    private void write(Conditions conditions, OutputStream out) throws IOException {
        try {
            GermanSheet sheet = new GermanSheet(out);
            export.write(conditions, sheet);
            sheet.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
