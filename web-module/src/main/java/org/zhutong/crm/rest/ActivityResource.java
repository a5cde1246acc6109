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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.ActivityCommand;
import org.zhutong.crm.service.ActivityRow;
import org.zhutong.crm.service.ActivityService;
import org.zhutong.crm.service.ActivityView;
import org.zhutong.crm.service.CompleteCommand;
import org.zhutong.crm.service.ReassignCommand;
import org.zhutong.crm.service.SnoozeCommand;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.OptionalBody;
import org.zhutong.shared.rest.ReasonCommand;
import org.zhutong.shared.rest.RestApi;

/** What is to be done for customers, and what was done. */
@Path("/activities")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "activities")
public class ActivityResource {
    @Inject
    private ActivityService activities;

    @GET
    @Operation(
            summary =
                    "Activities in the caller's scope, planned ones unless a status or a customer is asked for; filters: when"
                            + " (overdue, today, week), status, kind, customerId, opportunityId, branchId, assignee; sorts: dueAt")
    @APIResponseSchema(ActivityRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, activities.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One activity")
    @APIResponseSchema(ActivityView.class)
    public Response get(@PathParam("id") long id) {
        return ok(activities.get(id));
    }

    @POST
    @Operation(summary = "Plan something for a customer, or, with a result, note what was done")
    @APIResponseSchema(value = ActivityView.class, responseCode = "201")
    public Response create(ActivityCommand command) {
        ActivityView view = activities.create(command);
        return Answers.created("/activities/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change what is planned; with a result it is done")
    @APIResponseSchema(ActivityView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, ActivityCommand command) {
        return ok(activities.update(id, IfMatch.version(ifMatch), command));
    }

    @POST
    @Path("{id}/complete")
    @Operation(summary = "It is done; where a next time is given, the same is planned again")
    @APIResponseSchema(ActivityView.class)
    public Response complete(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, CompleteCommand command) {
        return ok(activities.complete(id, IfMatch.optional(ifMatch), command));
    }

    @POST
    @Path("{id}/snooze")
    @Operation(summary = "Put it off")
    @APIResponseSchema(ActivityView.class)
    public Response snooze(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, SnoozeCommand command) {
        return ok(activities.snooze(id, IfMatch.optional(ifMatch), command));
    }

    @POST
    @Path("{id}/reassign")
    @Operation(summary = "Give it to a colleague of the branch, or of the whole company")
    @APIResponseSchema(ActivityView.class)
    public Response reassign(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, ReassignCommand command) {
        return ok(activities.reassign(id, IfMatch.optional(ifMatch), command));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Nobody does it any more; the reason must be given")
    @APIResponseSchema(ActivityView.class)
    public Response cancel(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(activities.cancel(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    private static Response ok(ActivityView view) {
        return Answers.ok(view, view.version());
    }
}
