package de.arbeitsmarktmentoren.cases.finding;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.audit.Kind;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.cases.spreadsheet.GermanSheet;
import de.arbeitsmarktmentoren.contracts.Roles;

@Path("/v1/cases/export")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE })
@Produces(ExportResource.CSV)
@Tag(name = "Finding")
class ExportResource {

    static final String CSV = GermanSheet.MEDIA_TYPE;

    private final Export export;
    private final CaseAccess access;
    private final Programme programme;
    private final Audit audit;

    ExportResource(Export export, CaseAccess access, Programme programme, Audit audit) {
        this.export = export;
        this.access = access;
        this.programme = programme;
        this.audit = audit;
    }

    /** What is taken down is committed before the first row leaves. */
    @GET
    @Transactional
    @Operation(operationId = "exportCases", summary = "Export cases for Excel", description = "All that the list finds by the same filters, as a file that Excel for Germany opens by a double click: UTF-8 with its mark, semicolons, days as DD.MM.YYYY, German labels beside the codes. Names of persons are not in it, and for the office neither are the project's own numbers and employers.")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response export(@BeanParam CaseQuery query) {
        Fields fields = new Fields();
        Conditions conditions = new CaseFilter(fields, "", query, programme.today(), access).read();
        fields.check();
        Set<String> projects = access.cases().projects();
        audit.exported(Kind.CASE, projects == null ? Set.of() : projects, query.given().keySet(), export.count(conditions));
        // Written after this transaction is over.
        boolean pseudonymous = access.seesPseudonymsOnly();
        StreamingOutput file = out -> write(conditions, pseudonymous, out);
        return Response.ok(file).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"mentorings-" + programme.today() + ".csv\"").build();
    }

    /** Leaves the stream open: the end of half a file must not look like the end of a whole one. */
    private void write(Conditions conditions, boolean pseudonymous, OutputStream out) throws IOException {
        try {
            GermanSheet sheet = new GermanSheet(out);
            export.write(conditions, pseudonymous, sheet);
            sheet.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
