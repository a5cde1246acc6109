package org.zhutong.dataimport.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.service.CountsView;
import org.zhutong.dataimport.service.ErrorFile;
import org.zhutong.dataimport.service.ImportBackground;
import org.zhutong.dataimport.service.ImportListRow;
import org.zhutong.dataimport.service.ImportReportService;
import org.zhutong.dataimport.service.ImportRunService;
import org.zhutong.dataimport.service.ImportService;
import org.zhutong.dataimport.service.ImportView;
import org.zhutong.dataimport.service.MappingCommand;
import org.zhutong.dataimport.service.ProgressView;
import org.zhutong.dataimport.service.ReportRow;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;
import org.zhutong.shared.rest.RestApplication;
import org.zhutong.shared.rest.UploadedFile;

/** Import of products and prices from Excel and CSV files. */
@Path("/imports")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String PREFER = "Prefer";
    private static final String RESPOND_ASYNC = "respond-async";

    @Inject
    private ImportService imports;

    @Inject
    private ImportRunService runs;

    @Inject
    private ImportBackground background;

    @Inject
    private CallerContext caller;

    @Inject
    private ImportReportService reports;

    @Inject
    private UploadedFile upload;

    @GET
    @Operation(summary = "Imports, newest first; filters: state, uploadedBy; sorts: uploadedAt, fileName")
    @APIResponseSchema(ImportListRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, imports.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One import with its columns, the suggested mapping and the first rows")
    @APIResponseSchema(ImportView.class)
    public Response get(@PathParam("id") long id) {
        ImportView view = imports.get(id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "text/csv", XLSX})
    @Operation(
            summary = "Upload a file of at most 25 MiB as the body: .xlsx, or CSV in UTF-8, UTF-16 or GB 18030 (GBK)")
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Response upload(
            @Parameter(required = true, description = "e.g. prices.xlsx") @QueryParam("fileName") @Nullable
                    String fileName,
            InputStream body) {
        if (fileName == null) {
            throw BusinessException.invalidField("fileName", "shared.required");
        }
        return created(imports.upload(fileName, upload.of(body)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Upload a file of at most 25 MiB as the part \"file\" of a form")
    @APIResponseSchema(value = ImportView.class, responseCode = "201")
    public Response uploadForm(List<EntityPart> parts) {
        for (EntityPart part : parts) {
            if ("file".equals(part.getName()) && part.getFileName().isPresent()) {
                return created(imports.upload(part.getFileName().get(), upload.of(part.getContent())));
            }
        }
        throw BusinessException.invalidField("file", "dataimport.file.missing");
    }

    private static Response created(ImportView view) {
        return Answers.created("/imports/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}/mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say which column is what; remembered for files of the same layout")
    @APIResponseSchema(ImportView.class)
    public Response map(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, MappingCommand mapping) {
        ImportView view = imports.map(id, IfMatch.version(ifMatch), mapping);
        return Answers.ok(view, view.version());
    }

    @POST
    @Path("{id}/dry-run")
    @Operation(
            summary =
                    "Try every row without writing products or prices; Prefer: respond-async answers 202 at once and the"
                            + " address that tells how it goes")
    @APIResponseSchema(CountsView.class)
    public Response dryRun(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam(PREFER) @Nullable String prefer) {
        Integer version = IfMatch.optional(ifMatch);
        if (!wantsNoWait(prefer)) {
            return Answers.ok(runs.check(id, version));
        }
        background.check(id, runs.announce(id, version, false), ImportBackground.Starter.of(caller));
        return underWay(id);
    }

    @POST
    @Path("{id}/commit")
    @Operation(
            summary =
                    "Write what can land, all in one transaction; rows with an error are left out; Prefer: respond-async"
                            + " answers 202 at once and the address that tells how it goes")
    @APIResponseSchema(CountsView.class)
    public Response commit(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam(PREFER) @Nullable String prefer) {
        Integer version = IfMatch.optional(ifMatch);
        if (!wantsNoWait(prefer)) {
            return Answers.ok(runs.commit(id, version));
        }
        background.commit(id, runs.announce(id, version, true), ImportBackground.Starter.of(caller));
        return underWay(id);
    }

    /** RFC 7240: a caller that would rather not wait, as the files of 100,000 rows make it. */
    private static boolean wantsNoWait(@Nullable String prefer) {
        return prefer != null
                && Stream.of(prefer.split("[,;]")).map(String::trim).anyMatch(RESPOND_ASYNC::equalsIgnoreCase);
    }

    private Response underWay(long id) {
        return Response.accepted(runs.progress(id))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, RestApplication.BASE + "/imports/" + id + "/progress")
                .header("Preference-Applied", RESPOND_ASYNC)
                .build();
    }

    @GET
    @Path("{id}/progress")
    @Operation(summary = "How far a running dry run or commit is")
    @APIResponseSchema(ProgressView.class)
    public Response progress(@PathParam("id") long id) {
        return Answers.ok(runs.progress(id));
    }

    @GET
    @Path("{id}/rows")
    @Operation(
            summary =
                    "What each row came to in the last dry run or the commit; filters: severity, outcome, sku; sort: row")
    @APIResponseSchema(ReportRow.class)
    public Response rows(@PathParam("id") long id, @BeanParam ListParams params) {
        return Answers.page(params, reports.rows(id, params.request()));
    }

    @GET
    @Path("{id}/error-file")
    @Produces({XLSX, "text/csv", MediaType.APPLICATION_JSON})
    @Operation(summary = "The rows with a warning or an error as a file, each with what is wrong; format xlsx or csv")
    public Response errorFile(@PathParam("id") long id, @QueryParam("format") @Nullable String format) {
        ErrorFile file = reports.errorFile(id, format);
        StreamingOutput content = out -> {
            try {
                Files.copy(file.path(), out);
            } finally {
                Files.deleteIfExists(file.path());
            }
        };
        return Response.ok(content, file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .build();
    }
}
