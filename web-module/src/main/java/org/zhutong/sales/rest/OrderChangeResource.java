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
import org.zhutong.sales.service.OrderChangeCommand;
import org.zhutong.sales.service.OrderChangeRow;
import org.zhutong.sales.service.OrderChangeService;
import org.zhutong.sales.service.OrderChangeView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.OptionalBody;
import org.zhutong.shared.rest.ReasonCommand;
import org.zhutong.shared.rest.RestApi;

/** What is to change in binding orders. */
@Path("/order-changes")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "order changes")
public class OrderChangeResource {
    @Inject
    private OrderChangeService changes;

    @GET
    @Operation(
            summary =
                    "Change orders in the caller's scope; filters: status, number, orderId, customerId, branchId, salesperson,"
                            + " from, to; sorts: date, number, gross")
    @APIResponseSchema(OrderChangeRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, changes.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One change order: the order before and after, and what that takes of credit and stock")
    @APIResponseSchema(OrderChangeView.class)
    public Response get(@PathParam("id") long id) {
        return ok(changes.get(id));
    }

    @POST
    @Operation(summary = "Write down what is to change in a binding order: a draft, the order stays as it is")
    @APIResponseSchema(value = OrderChangeView.class, responseCode = "201")
    public Response create(OrderChangeCommand command) {
        OrderChangeView view = changes.create(command);
        return Answers.created("/order-changes/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Write a draft anew, of the order as it is by now")
    @APIResponseSchema(OrderChangeView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, OrderChangeCommand command) {
        return ok(changes.update(id, IfMatch.version(ifMatch), command));
    }

    @POST
    @Path("{id}/submit")
    @Operation(
            summary =
                    "Finish a draft: it waits for approval where a policy asks for it, else the order changes at once")
    @APIResponseSchema(OrderChangeView.class)
    public Response submit(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(changes.submit(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Take it back from approval: a draft again")
    @APIResponseSchema(OrderChangeView.class)
    public Response withdraw(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(changes.withdraw(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Approve it, which changes the order; never one's own")
    @APIResponseSchema(OrderChangeView.class)
    public Response approve(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(changes.decide(id, IfMatch.optional(ifMatch), true, ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/refuse")
    @Operation(summary = "Refuse it, with a reason")
    @APIResponseSchema(OrderChangeView.class)
    public Response refuse(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(changes.decide(id, IfMatch.optional(ifMatch), false, ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Give it up; the order stays as it is")
    @APIResponseSchema(OrderChangeView.class)
    public Response cancel(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(changes.cancel(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    private static Response ok(OrderChangeView view) {
        return Answers.ok(view, view.version());
    }
}
