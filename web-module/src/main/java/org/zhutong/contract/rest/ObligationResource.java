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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.service.ObligationCommand;
import org.zhutong.contract.service.ObligationService;
import org.zhutong.contract.service.ObligationView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.OptionalBody;
import org.zhutong.shared.rest.ReasonCommand;
import org.zhutong.shared.rest.RestApi;

/** What the sides of contracts have to do by a day. A transition may name the version it is meant for in If-Match. */
@Path("/contract-obligations")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contracts")
public class ObligationResource {
    @Inject
    private ObligationService obligations;

    @GET
    @Operation(
            summary =
                    "Obligations in scope; filters: status, kind, side, contract (its number), customerId, responsible, from, to; sorts: dueOn, id")
    @APIResponseSchema(ObligationView.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, obligations.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One obligation")
    @APIResponseSchema(ObligationView.class)
    public Response get(@PathParam("id") long id) {
        return answer(obligations.get(id));
    }

    @POST
    @Operation(summary = "Write down an obligation of a contract")
    @APIResponseSchema(value = ObligationView.class, responseCode = "201")
    public Response create(ObligationCommand command) {
        ObligationView view = obligations.create(command);
        return Answers.created("/contract-obligations/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change an open one; its contract stays")
    @APIResponseSchema(ObligationView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, ObligationCommand command) {
        return answer(obligations.update(id, IfMatch.version(ifMatch), command));
    }

    @POST
    @Path("{id}/fulfil")
    @Operation(summary = "It was done; the reason is kept as a note")
    @APIResponseSchema(ObligationView.class)
    public Response fulfil(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(obligations.fulfil(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/drop")
    @Operation(summary = "Nobody owes it any more; with a reason")
    @APIResponseSchema(ObligationView.class)
    public Response drop(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(obligations.drop(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    @POST
    @Path("{id}/reopen")
    @Operation(summary = "That it was done or dropped was a mistake")
    @APIResponseSchema(ObligationView.class)
    public Response reopen(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return answer(obligations.reopen(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    private static Response answer(ObligationView view) {
        return Answers.ok(view, view.version());
    }
}
