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
import org.zhutong.sales.service.SpecialPriceClaimCommand;
import org.zhutong.sales.service.SpecialPriceCommand;
import org.zhutong.sales.service.SpecialPriceGrantCommand;
import org.zhutong.sales.service.SpecialPriceRow;
import org.zhutong.sales.service.SpecialPriceService;
import org.zhutong.sales.service.SpecialPriceView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.OptionalBody;
import org.zhutong.shared.rest.ReasonCommand;
import org.zhutong.shared.rest.RestApi;

/** What manufacturers are asked to take for a customer's project. */
@Path("/special-price-requests")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "special prices")
public class SpecialPriceResource {
    @Inject
    private SpecialPriceService specials;

    @GET
    @Operation(
            summary =
                    "Special price requests in the caller's scope; filters: status, number, customerId, opportunityId, branchId,"
                            + " owner; sorts: createdOn, number, amount")
    @APIResponseSchema(SpecialPriceRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, specials.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One request: what is asked, what is granted and used, what is to be claimed back")
    @APIResponseSchema(SpecialPriceView.class)
    public Response get(@PathParam("id") long id) {
        return ok(specials.get(id));
    }

    @POST
    @Operation(summary = "Write a request, a draft")
    @APIResponseSchema(value = SpecialPriceView.class, responseCode = "201")
    public Response create(SpecialPriceCommand command) {
        SpecialPriceView view = specials.create(command);
        return Answers.created("/special-price-requests/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a draft; its customer stays")
    @APIResponseSchema(SpecialPriceView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, SpecialPriceCommand command) {
        return ok(specials.update(id, IfMatch.version(ifMatch), command));
    }

    @POST
    @Path("{id}/submit")
    @Operation(summary = "Finish a draft: it waits for approval where a policy asks for it, else for the manufacturer")
    @APIResponseSchema(SpecialPriceView.class)
    public Response submit(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(specials.submit(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Take it back, from approval or from the manufacturer: a draft again")
    @APIResponseSchema(SpecialPriceView.class)
    public Response withdraw(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(specials.withdraw(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Approve it; never one's own")
    @APIResponseSchema(SpecialPriceView.class)
    public Response approve(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(specials.decide(id, IfMatch.optional(ifMatch), true, ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/refuse")
    @Operation(summary = "Refuse to approve it, with a reason: a draft again")
    @APIResponseSchema(SpecialPriceView.class)
    public Response refuse(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(specials.decide(id, IfMatch.optional(ifMatch), false, ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/grant")
    @Operation(
            summary = "The manufacturer agrees, or grants more or for longer than before: prices, ceilings and dates")
    @APIResponseSchema(SpecialPriceView.class)
    public Response grant(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            SpecialPriceGrantCommand command) {
        return ok(specials.grant(id, IfMatch.optional(ifMatch), command));
    }

    @POST
    @Path("{id}/decline")
    @Operation(summary = "The manufacturer does not agree; its answer is the reason")
    @APIResponseSchema(SpecialPriceView.class)
    public Response decline(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(specials.decline(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Sell nothing more by it; needs a reason")
    @APIResponseSchema(SpecialPriceView.class)
    public Response close(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(specials.close(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/claim")
    @Operation(summary = "Claim everything the manufacturer owes by now")
    @APIResponseSchema(SpecialPriceView.class)
    public Response claim(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            SpecialPriceClaimCommand command) {
        return ok(specials.claim(id, IfMatch.optional(ifMatch), command));
    }

    private static Response ok(SpecialPriceView view) {
        return Answers.ok(view, view.version());
    }
}
