package org.zhutong.sales.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.service.CreditRaiseCommand;
import org.zhutong.sales.service.CreditRaiseRow;
import org.zhutong.sales.service.CreditRaiseService;
import org.zhutong.sales.service.CreditRaiseView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.OptionalBody;
import org.zhutong.shared.rest.ReasonCommand;
import org.zhutong.shared.rest.RestApi;

/** Customers that may owe more than their limit for a while. */
@Path("/credit-raises")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "credit raises")
public class CreditRaiseResource {
    @Inject
    private CreditRaiseService raises;

    @GET
    @Operation(
            summary =
                    "Raises of credit in the caller's scope; filters: status, number, customerId, branchId, owner; sorts:"
                            + " createdOn, number, amount, validUntil")
    @APIResponseSchema(CreditRaiseRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, raises.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One raise, with the customer's credit as it stands now")
    @APIResponseSchema(CreditRaiseView.class)
    public Response get(@PathParam("id") long id) {
        return ok(raises.get(id));
    }

    @POST
    @Operation(
            summary = "Ask for a raise: it waits for approval where a policy asks for it, else it is in force at once")
    @APIResponseSchema(value = CreditRaiseView.class, responseCode = "201")
    public Response request(CreditRaiseCommand command) {
        CreditRaiseView view = raises.request(command);
        return Answers.created("/credit-raises/" + view.id(), view, view.version());
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Take it back before anybody decided")
    @APIResponseSchema(CreditRaiseView.class)
    public Response withdraw(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(raises.withdraw(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Approve it; never one's own")
    @APIResponseSchema(CreditRaiseView.class)
    public Response approve(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(raises.decide(id, IfMatch.optional(ifMatch), true, ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/refuse")
    @Operation(summary = "Refuse it, with a reason")
    @APIResponseSchema(CreditRaiseView.class)
    public Response refuse(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(raises.decide(id, IfMatch.optional(ifMatch), false, ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "End it before its day; needs a reason")
    @APIResponseSchema(CreditRaiseView.class)
    public Response end(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(raises.end(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    private static Response ok(CreditRaiseView view) {
        return Answers.ok(view, view.version());
    }
}
