package org.zhutong.sales.rest;

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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.service.InquiryChangeCommand;
import org.zhutong.sales.service.InquiryCommand;
import org.zhutong.sales.service.InquiryFileCommand;
import org.zhutong.sales.service.InquiryFileService;
import org.zhutong.sales.service.InquiryLineCommand;
import org.zhutong.sales.service.InquiryRow;
import org.zhutong.sales.service.InquiryService;
import org.zhutong.sales.service.InquirySuggestion;
import org.zhutong.sales.service.InquiryView;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.OptionalBody;
import org.zhutong.shared.rest.ReasonCommand;
import org.zhutong.shared.rest.RestApi;
import org.zhutong.shared.rest.UploadedFile;

/** What customers ask for. */
@Path("/inquiries")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "inquiries")
public class InquiryResource {
    private static final int LONGEST_FIELD = 4_000;

    /** What nobody has: named where a number is none, it is unknown. */
    private static final Long NOWHERE = -1L;

    @Inject
    private InquiryService inquiries;

    @Inject
    private InquiryFileService files;

    @Inject
    private UploadedFile upload;

    @GET
    @Operation(
            summary =
                    "Inquiries in the caller's scope; filters: status, number, customerId, branchId, owner, from, to; sorts:"
                            + " receivedOn, number")
    @APIResponseSchema(InquiryRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, inquiries.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One inquiry: its text, its lines as they were understood, its quotations")
    @APIResponseSchema(InquiryView.class)
    public Response get(@PathParam("id") long id) {
        return ok(inquiries.get(id));
    }

    @POST
    @Operation(
            summary =
                    "Take in what a customer sent, a mail or rows of a spreadsheet: its lines are read, and get the product they"
                            + " name")
    @APIResponseSchema(value = InquiryView.class, responseCode = "201")
    public Response create(InquiryCommand command) {
        InquiryView view = inquiries.create(command);
        return Answers.created("/inquiries/" + view.id(), view, view.version());
    }

    @POST
    @Path("from-file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Take in a bill of quantities or another list, .xlsx or CSV, as the part \"file\" of a form; its further parts"
                            + " are customerId, projectName, contactName, opportunityId, owner. The file stays with the inquiry")
    @APIResponseSchema(value = InquiryView.class, responseCode = "201")
    public Response createFromFile(List<EntityPart> parts) throws IOException {
        Map<String, String> fields = new HashMap<>();
        String fileName = null;
        java.nio.file.Path file = null;
        for (EntityPart part : parts) {
            if ("file".equals(part.getName()) && part.getFileName().isPresent()) {
                fileName = part.getFileName().get();
                file = upload.of(part.getContent());
            } else {
                fields.put(part.getName(), text(part));
            }
        }
        InquiryView view = files.create(
                new InquiryFileCommand(
                        Objects.requireNonNullElse(number("customerId", fields), NOWHERE),
                        fields.get("projectName"),
                        fields.get("contactName"),
                        number("opportunityId", fields),
                        fields.get("owner")),
                fileName,
                file);
        return Answers.created("/inquiries/" + view.id(), view, view.version());
    }

    private static String text(EntityPart part) throws IOException {
        try (InputStream in = part.getContent()) {
            return new String(in.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
        }
    }

    /** Null for none; what is no number is unknown to the service, which asks for the permission first. */
    private static @Nullable Long number(String name, Map<String, String> fields) {
        String text = fields.getOrDefault(name, "").strip();
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : text.isEmpty() ? null : NOWHERE;
    }

    @GET
    @Path("{id}/lines/{lineNo}/suggestions")
    @Operation(summary = "Products a line may mean, at most five, the likeliest first, each with what speaks for it")
    @APIResponseSchema(InquirySuggestion[].class)
    public Response suggestions(@PathParam("id") long id, @PathParam("lineNo") int lineNo) {
        return Answers.ok(inquiries.suggestions(id, lineNo));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Say something else of one that is under way; its text stays")
    @APIResponseSchema(InquiryView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, InquiryChangeCommand command) {
        return ok(inquiries.update(id, IfMatch.version(ifMatch), command));
    }

    @PUT
    @Path("{id}/lines/{lineNo}")
    @Operation(summary = "Say which product a line means, and how much of it; If-Match is the inquiry's version")
    @APIResponseSchema(InquiryView.class)
    public Response correct(
            @PathParam("id") long id,
            @PathParam("lineNo") int lineNo,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            InquiryLineCommand command) {
        return ok(inquiries.correct(id, lineNo, IfMatch.version(ifMatch), command));
    }

    @POST
    @Path("{id}/quote")
    @Operation(
            summary =
                    "Make a quotation of the lines that are ready: have a product, a quantity and a unit it is handled in")
    @APIResponseSchema(value = QuotationView.class, responseCode = "201")
    public Response quote(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        QuotationView view = inquiries.quote(id, IfMatch.optional(ifMatch));
        return Answers.created("/quotations/" + view.id(), view, view.version());
    }

    @POST
    @Path("{id}/lose")
    @Operation(summary = "Nothing comes of it; needs a reason")
    @APIResponseSchema(InquiryView.class)
    public Response lose(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(inquiries.lose(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    private static Response ok(InquiryView view) {
        return Answers.ok(view, view.version());
    }
}
