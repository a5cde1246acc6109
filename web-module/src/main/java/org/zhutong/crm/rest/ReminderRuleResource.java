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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.ReminderRuleCommand;
import org.zhutong.crm.service.ReminderRuleService;
import org.zhutong.crm.service.ReminderRuleView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** When people are reminded of something. */
@Path("/reminder-rules")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "activities")
public class ReminderRuleResource {
    @Inject
    private ReminderRuleService rules;

    @GET
    @Operation(summary = "The company's rules and those of branches in scope; filters: kind, branchId; sorts: id")
    @APIResponseSchema(ReminderRuleView.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, rules.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One rule")
    @APIResponseSchema(ReminderRuleView.class)
    public Response get(@PathParam("id") long id) {
        ReminderRuleView view = rules.get(id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Operation(summary = "Make a rule; a branch's own beats the company's")
    @APIResponseSchema(value = ReminderRuleView.class, responseCode = "201")
    public Response create(ReminderRuleCommand command) {
        ReminderRuleView view = rules.create(command);
        return Answers.created("/reminder-rules/" + view.id(), view, view.version());
    }

    @POST
    @Path("look")
    @Operation(summary = "Look at the rules now, as every hour: each occasion is told once")
    @APIResponse(responseCode = "204", description = "Looked: whoever is concerned has been told")
    public Response look() {
        rules.lookNow();
        return Response.noContent().build();
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a rule, or switch it off")
    @APIResponseSchema(ReminderRuleView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, ReminderRuleCommand command) {
        ReminderRuleView view = rules.update(id, IfMatch.version(ifMatch), command);
        return Answers.ok(view, view.version());
    }
}
