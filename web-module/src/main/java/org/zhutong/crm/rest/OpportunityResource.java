package org.zhutong.crm.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.BoardView;
import org.zhutong.crm.service.ForecastRow;
import org.zhutong.crm.service.MoveCommand;
import org.zhutong.crm.service.OpportunityCommand;
import org.zhutong.crm.service.OpportunityRow;
import org.zhutong.crm.service.OpportunityService;
import org.zhutong.crm.service.OpportunityView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** What customers may buy for their projects. */
@Path("/opportunities")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "opportunities")
public class OpportunityResource {
    @Inject
    private OpportunityService opportunities;

    @GET
    @Operation(
            summary =
                    "Opportunities in the caller's scope, open ones unless a stage, a state or a customer is asked for; filters:"
                            + " stageId, status, owner, customerId, branchId; sorts: expectedClose, amount, number")
    @APIResponseSchema(OpportunityRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, opportunities.list(params.request()));
    }

    @GET
    @Path("board")
    @Operation(
            summary =
                    "What is open, and what was won or lost in the last 30 days, by stage with sums; the rest of a stage by the"
                            + " list with its cursor")
    @APIResponseSchema(BoardView.class)
    public Response board(@QueryParam("owner") @Nullable String owner) {
        return Answers.ok(opportunities.board(owner == null || owner.isBlank() ? null : owner));
    }

    @GET
    @Path("forecast")
    @Operation(summary = "What open ones promise, by month and branch: amounts, and amounts times probability")
    @APIResponseSchema(ForecastRow.class)
    public Response forecast() {
        return Answers.ok(opportunities.forecast());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One opportunity with its parties and what was quoted for it")
    @APIResponseSchema(OpportunityView.class)
    public Response get(@PathParam("id") long id) {
        return ok(opportunities.get(id));
    }

    @POST
    @Operation(summary = "Enter an opportunity")
    @APIResponseSchema(value = OpportunityView.class, responseCode = "201")
    public Response create(OpportunityCommand command) {
        OpportunityView view = opportunities.create(command);
        return Answers.created("/opportunities/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change one that is open; its stage is moved by its own operation")
    @APIResponseSchema(OpportunityView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, OpportunityCommand command) {
        return ok(opportunities.update(id, IfMatch.version(ifMatch), command));
    }

    @POST
    @Path("{id}/move")
    @Operation(summary = "Take it to another stage, or to one of its ends; a loss needs its reason")
    @APIResponseSchema(OpportunityView.class)
    public Response move(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, MoveCommand command) {
        return ok(opportunities.move(id, IfMatch.optional(ifMatch), command));
    }

    private static Response ok(OpportunityView view) {
        return Answers.ok(view, view.version());
    }
}
