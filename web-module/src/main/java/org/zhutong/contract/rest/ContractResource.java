package org.zhutong.contract.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.DecisionCommand;
import org.zhutong.contract.service.ContractCommand;
import org.zhutong.contract.service.ContractComparison;
import org.zhutong.contract.service.ContractLifeService;
import org.zhutong.contract.service.ContractOfQuotationCommand;
import org.zhutong.contract.service.ContractOrderCommand;
import org.zhutong.contract.service.ContractOrderService;
import org.zhutong.contract.service.ContractPaperService;
import org.zhutong.contract.service.ContractRow;
import org.zhutong.contract.service.ContractService;
import org.zhutong.contract.service.ContractSigningService;
import org.zhutong.contract.service.ContractView;
import org.zhutong.contract.service.CopyCheck;
import org.zhutong.contract.service.DrawCommand;
import org.zhutong.contract.service.SignCommand;
import org.zhutong.sales.service.PdfFile;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.OptionalBody;
import org.zhutong.shared.rest.ReasonCommand;
import org.zhutong.shared.rest.RestApi;

/** Contracts. A transition may name the version it is meant for in If-Match. */
@Path("/contracts")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contracts")
public class ContractResource {
    private static final String PDF = "application/pdf";

    @Inject
    private ContractService contracts;

    @Inject
    private ContractLifeService life;

    @Inject
    private ContractSigningService signing;

    @Inject
    private ContractOrderService orders;

    @Inject
    private ContractPaperService papers;

    @GET
    @Operation(
            summary =
                    "Contracts in scope; filters: status, kind, number, customerId, quotationId, branchId, salesperson, from, to, endsBefore; sorts: date, number, gross")
    @APIResponseSchema(ContractRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, contracts.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One with its lines, clauses, payments, history and approvals")
    @APIResponseSchema(ContractView.class)
    public Response get(@PathParam("id") long id) {
        return answer(contracts.get(id));
    }

    @POST
    @Operation(summary = "Write a new one; with the standard clauses where none are named")
    @APIResponseSchema(value = ContractView.class, responseCode = "201")
    public Response create(ContractCommand command) {
        return created(contracts.create(command));
    }

    @POST
    @Path("from-quotation/{id}")
    @Operation(summary = "The contract of an accepted quotation, with its lines and prices; one only")
    @APIResponseSchema(value = ContractView.class, responseCode = "201")
    public Response createFrom(
            @PathParam("id") long quotationId, @OptionalBody @Nullable ContractOfQuotationCommand command) {
        return created(contracts.createFrom(
                quotationId, command == null ? new ContractOfQuotationCommand(null, null) : command));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a draft")
    @APIResponseSchema(ContractView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, ContractCommand command) {
        return answer(contracts.update(id, IfMatch.version(ifMatch), command));
    }

    @POST
    @Path("{id}/submit")
    @Operation(summary = "Finish a draft: ready to be signed, or waiting for approval where a policy asks for it")
    @APIResponseSchema(ContractView.class)
    public Response submit(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(contracts.submit(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Take it back from approval, asked for or given")
    @APIResponseSchema(ContractView.class)
    public Response withdraw(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(contracts.withdraw(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Approve it; never what one submitted oneself")
    @APIResponseSchema(ContractView.class)
    public Response approve(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable DecisionCommand command) {
        return answer(contracts.decide(id, IfMatch.optional(ifMatch), true, comment(command)));
    }

    @POST
    @Path("{id}/refuse")
    @Operation(summary = "Refuse it, with a comment: a draft again")
    @APIResponseSchema(ContractView.class)
    public Response refuse(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable DecisionCommand command) {
        return answer(contracts.decide(id, IfMatch.optional(ifMatch), false, comment(command)));
    }

    @POST
    @Path("{id}/sign")
    @Operation(
            summary =
                    "Record that both sides signed: it is in force, the version before no longer. The signed copy is one of its"
                            + " attachments (attachmentId), or kept elsewhere (fileHash)")
    @APIResponseSchema(ContractView.class)
    public Response sign(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, SignCommand command) {
        return answer(signing.sign(id, IfMatch.optional(ifMatch), command));
    }

    @POST
    @Path("{id}/drawn-signatures")
    @Operation(
            summary =
                    "Keep a signature drawn on the screen under what is approved; once both sides signed so, sign needs no copy")
    @APIResponseSchema(ContractView.class)
    public Response draw(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, DrawCommand command) {
        return answer(signing.draw(id, IfMatch.optional(ifMatch), command));
    }

    @GET
    @Path("{id}/signed-copy/verification")
    @Operation(summary = "Whether the signed copy kept here still has the SHA-256 it was signed with; calculated anew")
    @APIResponseSchema(CopyCheck.class)
    public Response verify(@PathParam("id") long id) {
        return Answers.ok(signing.verify(id));
    }

    @POST
    @Path("{id}/amend")
    @Operation(summary = "Begin an amendment: the next version, a draft with the same content")
    @APIResponseSchema(value = ContractView.class, responseCode = "201")
    public Response amend(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return created(life.amend(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/complete")
    @Operation(summary = "Both sides have done what they promised")
    @APIResponseSchema(ContractView.class)
    public Response complete(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(life.complete(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/terminate")
    @Operation(summary = "End it before that, or call off what was not signed; a reason is needed")
    @APIResponseSchema(ContractView.class)
    public Response terminate(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(life.terminate(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @GET
    @Path("{id}/versions")
    @Operation(summary = "Every version, the latest first")
    @APIResponseSchema(ContractRow[].class)
    public Response versions(@PathParam("id") long id) {
        return Answers.ok(life.versions(id));
    }

    @GET
    @Path("{id}/compare/{other}")
    @Operation(summary = "What it says otherwise than another: wording by the word, items by their figures")
    @APIResponseSchema(ContractComparison.class)
    public Response compare(@PathParam("id") long id, @PathParam("other") long other) {
        return Answers.ok(papers.compare(id, other));
    }

    @GET
    @Path("{id}/pdf")
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @Operation(summary = "As it is printed to be signed; language zh-CN or en, left out: that of Accept-Language")
    public Response pdf(@PathParam("id") long id, @QueryParam("language") @Nullable String language) {
        PdfFile file = papers.pdf(id, language);
        return Response.ok(file.content(), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    @POST
    @Path("{id}/order")
    @Operation(summary = "A draft order of everything that is left, or of the items named; at the agreed prices")
    @APIResponseSchema(value = SalesOrderView.class, responseCode = "201")
    public Response order(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ContractOrderCommand command) {
        SalesOrderView order = orders.order(
                id, IfMatch.optional(ifMatch), command == null ? new ContractOrderCommand(null, null, null) : command);
        return Answers.created("/sales-orders/" + order.id(), order, order.version());
    }

    private static @Nullable String comment(@Nullable DecisionCommand command) {
        return command == null ? null : command.comment();
    }

    private static Response answer(ContractView view) {
        return Answers.ok(view, view.version());
    }

    private static Response created(ContractView view) {
        return Answers.created("/contracts/" + view.id(), view, view.version());
    }
}
