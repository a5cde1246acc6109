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
import org.zhutong.contract.service.ClauseCommand;
import org.zhutong.contract.service.ClauseRow;
import org.zhutong.contract.service.ClauseTemplateService;
import org.zhutong.contract.service.ClauseView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** The standard clauses contracts are made of. */
@Path("/clause-templates")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "clause-templates")
public class ClauseTemplateResource {
    @Inject
    private ClauseTemplateService clauses;

    @GET
    @Operation(summary = "Standard clauses; filters: kind, contractKind, group, active; sorts: position, code, title")
    @APIResponseSchema(ClauseRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, clauses.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One with every wording it had")
    @APIResponseSchema(ClauseView.class)
    public Response get(@PathParam("id") long id) {
        ClauseView view = clauses.get(id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Operation(summary = "Write a standard clause")
    @APIResponseSchema(value = ClauseView.class, responseCode = "201")
    public Response create(ClauseCommand command) {
        ClauseView view = clauses.create(command);
        return Answers.created("/clause-templates/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change it; another wording is its next version, contracts keep what they copied")
    @APIResponseSchema(ClauseView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, ClauseCommand command) {
        ClauseView view = clauses.update(id, IfMatch.version(ifMatch), command);
        return Answers.ok(view, view.version());
    }
}
