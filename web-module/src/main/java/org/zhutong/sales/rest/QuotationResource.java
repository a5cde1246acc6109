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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.DecisionCommand;
import org.zhutong.sales.service.ComparisonView;
import org.zhutong.sales.service.PdfFile;
import org.zhutong.sales.service.PreviewCommand;
import org.zhutong.sales.service.PreviewLine;
import org.zhutong.sales.service.ProductSuggestion;
import org.zhutong.sales.service.QuotationAcceptCommand;
import org.zhutong.sales.service.QuotationChoiceView;
import org.zhutong.sales.service.QuotationCommand;
import org.zhutong.sales.service.QuotationCopyCommand;
import org.zhutong.sales.service.QuotationMailCommand;
import org.zhutong.sales.service.QuotationMailService;
import org.zhutong.sales.service.QuotationRow;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.sales.service.QuotationVersionService;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.sales.service.SalesLineService;
import org.zhutong.sales.service.SendingView;
import org.zhutong.sales.service.VisitView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.OptionalBody;
import org.zhutong.shared.rest.ReasonCommand;
import org.zhutong.shared.rest.RestApi;

/** Quotations. A transition may name the version it is meant for in If-Match. */
@Path("/quotations")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "quotations")
public class QuotationResource {
    private static final String PDF = "application/pdf";

    @Inject
    private QuotationService quotations;

    @Inject
    private QuotationVersionService versions;

    @Inject
    private QuotationMailService mails;

    @Inject
    private SalesLineService lines;

    @GET
    @Operation(
            summary =
                    "Quotations in scope; filters: status, number, customerId, branchId, salesperson, from, to; sorts: date, validUntil, number, gross")
    @APIResponseSchema(QuotationRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, quotations.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One with its lines, history and approvals")
    @APIResponseSchema(QuotationView.class)
    public Response get(@PathParam("id") long id) {
        return answer(quotations.get(id));
    }

    @POST
    @Operation(summary = "Write a new one; prices come from the price book of its date")
    @APIResponseSchema(value = QuotationView.class, responseCode = "201")
    public Response create(QuotationCommand command) {
        return created(quotations.create(command));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a draft")
    @APIResponseSchema(QuotationView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, QuotationCommand command) {
        return answer(quotations.update(id, IfMatch.version(ifMatch), command));
    }

    @POST
    @Path("{id}/submit")
    @Operation(summary = "Finish a draft: approved at once, or waiting for approval where a policy asks for it")
    @APIResponseSchema(QuotationView.class)
    public Response submit(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(quotations.submit(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Take it back from approval")
    @APIResponseSchema(QuotationView.class)
    public Response withdraw(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(quotations.withdraw(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Approve it; never what one submitted oneself")
    @APIResponseSchema(QuotationView.class)
    public Response approve(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable DecisionCommand command) {
        return answer(quotations.decide(id, IfMatch.optional(ifMatch), true, comment(command)));
    }

    @POST
    @Path("{id}/refuse")
    @Operation(summary = "Refuse it, with a comment: a draft again")
    @APIResponseSchema(QuotationView.class)
    public Response refuse(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable DecisionCommand command) {
        return answer(quotations.decide(id, IfMatch.optional(ifMatch), false, comment(command)));
    }

    @POST
    @Path("{id}/send")
    @Operation(summary = "Mark it as sent to the customer")
    @APIResponseSchema(QuotationView.class)
    public Response send(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(quotations.send(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/accept")
    @Operation(
            summary =
                    "The customer agreed, to what is offered or to some of its optional and alternative lines, named by their numbers")
    @APIResponseSchema(QuotationView.class)
    public Response accept(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable QuotationAcceptCommand command) {
        return answer(quotations.acceptWith(
                id,
                IfMatch.optional(ifMatch),
                command == null ? new QuotationAcceptCommand(null, List.of()) : command));
    }

    @GET
    @Path("{id}/choice")
    @Operation(summary = "What it comes to when the customer takes these of its optional and alternative lines")
    @APIResponseSchema(QuotationChoiceView.class)
    public Response choice(@PathParam("id") long id, @QueryParam("taken") @Nullable List<Integer> taken) {
        return Answers.ok(versions.choice(id, taken == null ? List.of() : taken));
    }

    @POST
    @Path("{id}/reject")
    @Operation(summary = "The customer declined")
    @APIResponseSchema(QuotationView.class)
    public Response reject(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(quotations.reject(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/revise")
    @Operation(summary = "Replace it by its next version, a draft with the same content")
    @APIResponseSchema(value = QuotationView.class, responseCode = "201")
    public Response revise(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return created(quotations.revise(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @GET
    @Path("{id}/versions")
    @Operation(summary = "Every version, the latest first")
    @APIResponseSchema(QuotationRow[].class)
    public Response versions(@PathParam("id") long id) {
        return Answers.ok(versions.versions(id));
    }

    @GET
    @Path("{id}/compare/{other}")
    @Operation(summary = "What it says otherwise than another, line by line, with the amount each change makes")
    @APIResponseSchema(ComparisonView.class)
    public Response compare(@PathParam("id") long id, @PathParam("other") long other) {
        return Answers.ok(versions.compare(id, other));
    }

    @GET
    @Path("{id}/pdf")
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @Operation(summary = "As it is printed for the customer; language zh-CN or en, left out: that of Accept-Language")
    public Response pdf(@PathParam("id") long id, @QueryParam("language") @Nullable String language) {
        PdfFile file = versions.pdf(id, language);
        return Response.ok(file.content(), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    @POST
    @Path("{id}/copy")
    @Operation(summary = "Write a new one with its lines, for the same or another customer, at today's list prices")
    @APIResponseSchema(value = QuotationView.class, responseCode = "201")
    public Response copy(@PathParam("id") long id, @OptionalBody @Nullable QuotationCopyCommand command) {
        return created(versions.copy(id, command == null ? null : command.customerId()));
    }

    @POST
    @Path("{id}/mail")
    @Operation(summary = "Mail it to somebody at the customer with a private link; an approved one is sent by that")
    @APIResponseSchema(QuotationView.class)
    public Response mail(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, QuotationMailCommand command) {
        return answer(mails.mail(id, IfMatch.optional(ifMatch), command));
    }

    @GET
    @Path("{id}/sendings")
    @Operation(summary = "To whom it was mailed, the latest first, and what they did by their links")
    @APIResponseSchema(SendingView[].class)
    public Response sendings(@PathParam("id") long id) {
        return Answers.ok(mails.sendings(id));
    }

    @POST
    @Path("{id}/sendings/{sending}/revoke")
    @Operation(summary = "Take a private link back; it opens nothing any more")
    @APIResponseSchema(SendingView[].class)
    public Response revoke(@PathParam("id") long id, @PathParam("sending") long sending) {
        return Answers.ok(mails.revoke(id, sending));
    }

    @POST
    @Path("{id}/questions/{question}/answered")
    @Operation(summary = "Note that a customer's question was answered")
    @APIResponseSchema(VisitView.class)
    public Response answered(@PathParam("id") long id, @PathParam("question") long question) {
        return Answers.ok(mails.answered(id, question));
    }

    @GET
    @Path("suggestions")
    @Operation(summary = "Products that fit what is typed into a line, with price and stock for the customer")
    @APIResponseSchema(ProductSuggestion[].class)
    public Response suggestions(
            @QueryParam("q") @Nullable String q,
            @QueryParam("customer") @Nullable Long customer,
            @QueryParam("limit") @Nullable Integer limit) {
        return Answers.ok(lines.suggest(q, customer, limit == null ? 12 : limit));
    }

    @POST
    @Path("preview")
    @Operation(summary = "What lines come to, without saving anything; texts are matched to products")
    @APIResponseSchema(PreviewLine[].class)
    public Response preview(PreviewCommand command) {
        return Answers.ok(lines.preview(command));
    }

    private static @Nullable String comment(@Nullable DecisionCommand command) {
        return command == null ? null : command.comment();
    }

    private static Response answer(QuotationView view) {
        return Answers.ok(view, view.version());
    }

    private static Response created(QuotationView view) {
        return Answers.created("/quotations/" + view.id(), view, view.version());
    }
}
