package org.zhutong.crm.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.zhutong.crm.service.StageCommand;
import org.zhutong.crm.service.StageService;
import org.zhutong.crm.service.StageView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.RestApi;

/** The stages of opportunities. */
@Path("/opportunity-stages")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "opportunities")
public class StageResource {
    @Inject
    private StageService stages;

    @GET
    @Operation(summary = "All stages in their order, with the probability that one in it is won")
    @APIResponseSchema(StageView.class)
    public Response list() {
        return Answers.ok(stages.list());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One stage")
    @APIResponseSchema(StageView.class)
    public Response get(@PathParam("id") long id) {
        return ok(stages.get(id));
    }

    @POST
    @Operation(summary = "Make one more stage for open opportunities")
    @APIResponseSchema(value = StageView.class, responseCode = "201")
    public Response create(StageCommand command) {
        StageView view = stages.create(command);
        return Answers.created("/opportunity-stages/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a stage, or switch it off; the ends keep their probability")
    @APIResponseSchema(StageView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, StageCommand command) {
        return ok(stages.update(id, IfMatch.version(ifMatch), command));
    }

    private static Response ok(StageView view) {
        return Answers.ok(view, view.version());
    }
}
