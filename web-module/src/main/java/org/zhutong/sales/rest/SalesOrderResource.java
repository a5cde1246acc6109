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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.DecisionCommand;
import org.zhutong.sales.service.FromQuotationCommand;
import org.zhutong.sales.service.SalesOrderCommand;
import org.zhutong.sales.service.SalesOrderRow;
import org.zhutong.sales.service.SalesOrderService;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.OptionalBody;
import org.zhutong.shared.rest.ReasonCommand;
import org.zhutong.shared.rest.RestApi;

/** Sales orders. A transition may name the version it is meant for in If-Match. */
@Path("/sales-orders")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "sales-orders")
public class SalesOrderResource {
    @Inject
    private SalesOrderService orders;

    @GET
    @Operation(
            summary =
                    "Sales orders in scope; filters: status, number, customerId, quotationId, branchId, salesperson, from, to; sorts: date, number, gross")
    @APIResponseSchema(SalesOrderRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, orders.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One with its lines, history and approvals")
    @APIResponseSchema(SalesOrderView.class)
    public Response get(@PathParam("id") long id) {
        return answer(orders.get(id));
    }

    @POST
    @Operation(summary = "Write a new one; prices come from the price book of its date")
    @APIResponseSchema(value = SalesOrderView.class, responseCode = "201")
    public Response create(SalesOrderCommand command) {
        return created(orders.create(command));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a draft")
    @APIResponseSchema(SalesOrderView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, SalesOrderCommand command) {
        return answer(orders.update(id, IfMatch.version(ifMatch), command));
    }

    @POST
    @Path("{id}/submit")
    @Operation(summary = "Ask for approval where a policy wants it; else it stays a draft that may be confirmed")
    @APIResponseSchema(SalesOrderView.class)
    public Response submit(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(orders.submit(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Take it back from approval")
    @APIResponseSchema(SalesOrderView.class)
    public Response withdraw(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(orders.withdraw(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Approve it; never what one submitted oneself")
    @APIResponseSchema(SalesOrderView.class)
    public Response approve(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable DecisionCommand command) {
        return answer(orders.decide(id, IfMatch.optional(ifMatch), true, comment(command)));
    }

    @POST
    @Path("{id}/refuse")
    @Operation(summary = "Refuse it, with a comment: a draft again")
    @APIResponseSchema(SalesOrderView.class)
    public Response refuse(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable DecisionCommand command) {
        return answer(orders.decide(id, IfMatch.optional(ifMatch), false, comment(command)));
    }

    @POST
    @Path("{id}/confirm")
    @Operation(summary = "Make it binding: take credit and reserve stock, all of it or nothing")
    @APIResponseSchema(SalesOrderView.class)
    public Response confirm(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(orders.confirm(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/hold")
    @Operation(summary = "Stop it for the time being, with a reason")
    @APIResponseSchema(SalesOrderView.class)
    public Response hold(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(orders.hold(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/release")
    @Operation(summary = "Let an order on hold go on")
    @APIResponseSchema(SalesOrderView.class)
    public Response release(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(orders.release(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Call it off for good, with a reason; gives credit and stock back")
    @APIResponseSchema(SalesOrderView.class)
    public Response cancel(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(orders.cancel(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "End it; gives back what it still holds")
    @APIResponseSchema(SalesOrderView.class)
    public Response close(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(orders.close(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("from-quotation/{id}")
    @Operation(summary = "The order of an accepted quotation, with its lines and prices; one only")
    @APIResponseSchema(value = SalesOrderView.class, responseCode = "201")
    public Response createFrom(
            @PathParam("id") long quotationId, @OptionalBody @Nullable FromQuotationCommand command) {
        return created(
                orders.createFrom(quotationId, command == null ? new FromQuotationCommand(null, null) : command));
    }

    private static @Nullable String comment(@Nullable DecisionCommand command) {
        return command == null ? null : command.comment();
    }

    private static Response answer(SalesOrderView view) {
        return Answers.ok(view, view.version());
    }

    private static Response created(SalesOrderView view) {
        return Answers.created("/sales-orders/" + view.id(), view, view.version());
    }
}
