package org.zhutong.organisation.rest;

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
import org.zhutong.organisation.service.BranchCommand;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** Branches of the company. */
@Path("/branches")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "branches")
public class BranchResource {
    @Inject
    private BranchService branches;

    @GET
    @Operation(summary = "Branches in the caller's scope; filters: active, code; sorts: code, name")
    @APIResponseSchema(BranchView.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, branches.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One branch")
    @APIResponseSchema(BranchView.class)
    public Response get(@PathParam("id") long id) {
        BranchView branch = branches.get(id);
        return Answers.ok(branch, branch.version());
    }

    @POST
    @Operation(summary = "Open a branch")
    @APIResponseSchema(value = BranchView.class, responseCode = "201")
    public Response create(BranchCommand command) {
        BranchView branch = branches.create(command);
        return Answers.created("/branches/" + branch.id(), branch, branch.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Rename, close or reopen a branch")
    @APIResponseSchema(BranchView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, BranchCommand command) {
        BranchView branch = branches.update(id, IfMatch.version(ifMatch), command);
        return Answers.ok(branch, branch.version());
    }
}
