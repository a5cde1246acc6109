package org.zhutong.approval.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.zhutong.approval.service.ApprovalPolicyService;
import org.zhutong.approval.service.PolicyCommand;
import org.zhutong.approval.service.PolicyView;
import org.zhutong.approval.service.RevisionView;
import org.zhutong.approval.service.SimulationCommand;
import org.zhutong.approval.service.SimulationView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** When documents need approval, and whose. */
@Path("/approval-policies")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "approval-policies")
public class ApprovalPolicyResource {
    @Inject
    private ApprovalPolicyService policies;

    @GET
    @Operation(summary = "Policies in scope; filters: documentType, active, branchId; sorts: name")
    @APIResponseSchema(PolicyView.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, policies.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One policy")
    @APIResponseSchema(PolicyView.class)
    public Response get(@PathParam("id") long id) {
        PolicyView view = policies.get(id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Operation(summary = "Make a policy")
    @APIResponseSchema(value = PolicyView.class, responseCode = "201")
    public Response create(PolicyCommand command) {
        PolicyView view = policies.create(command);
        return Answers.created("/approval-policies/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a policy; what it says becomes its next version, open requests keep their chain")
    @APIResponseSchema(PolicyView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, PolicyCommand command) {
        PolicyView view = policies.update(id, IfMatch.version(ifMatch), command);
        return Answers.ok(view, view.version());
    }

    @GET
    @Path("{id}/revisions")
    @Operation(summary = "Every version of what the policy said, the last first")
    @APIResponseSchema(RevisionView.class)
    public Response revisions(@PathParam("id") long id) {
        return Answers.ok(policies.revisions(id));
    }

    @POST
    @Path("simulate")
    @Operation(summary = "Which steps a document would get, or one with these figures, and who could answer them")
    @APIResponseSchema(SimulationView.class)
    public Response simulate(SimulationCommand command) {
        return Answers.ok(policies.simulate(command));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a policy that never asked for an approval")
    public Response delete(@PathParam("id") long id) {
        policies.delete(id);
        return Response.noContent().build();
    }
}
