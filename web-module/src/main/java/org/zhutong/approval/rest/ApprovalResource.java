package org.zhutong.approval.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalRow;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.approval.service.DecisionCommand;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.OptionalBody;
import org.zhutong.shared.rest.RestApi;
import org.zhutong.shared.service.PageRequest;

/** Requests for approval. */
@Path("/approvals")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "approvals")
public class ApprovalResource {
    @Inject
    private ApprovalService approvals;

    @GET
    @Operation(
            summary =
                    "Requests in scope; mine=true: only those the caller may decide now; filters: status, documentType,"
                            + " documentId, submittedBy; sorts: submittedAt, amount")
    @APIResponseSchema(ApprovalRow.class)
    public Response list(@BeanParam ListParams params, @QueryParam("mine") @Nullable String mine) {
        PageRequest asked = params.request();
        Map<String, String> filters = new HashMap<>(asked.filters());
        filters.remove("mine");
        PageRequest request =
                new PageRequest(asked.q(), filters, asked.sort(), asked.limit(), asked.cursor(), asked.count());
        return Answers.page(params, approvals.list(request, "true".equals(mine)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One request with its reasons, steps and decisions")
    @APIResponseSchema(ApprovalView.class)
    public Response get(@PathParam("id") long id) {
        return answer(approvals.get(id));
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Say yes at the step that asks the caller; never to what one submitted oneself, nor twice")
    @APIResponseSchema(ApprovalView.class)
    public Response approve(@PathParam("id") long id, @OptionalBody @Nullable DecisionCommand command) {
        return answer(approvals.approve(id, command == null ? new DecisionCommand(null) : command));
    }

    @POST
    @Path("{id}/refuse")
    @Operation(summary = "Say no, with a comment that says why")
    @APIResponseSchema(ApprovalView.class)
    public Response refuse(@PathParam("id") long id, @OptionalBody @Nullable DecisionCommand command) {
        return answer(approvals.refuse(id, command == null ? new DecisionCommand(null) : command));
    }

    private static Response answer(ApprovalView view) {
        return Answers.ok(view, view.version());
    }
}
