package org.zhutong.organisation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhutong.organisation.service.DelegationCommand;
import org.zhutong.organisation.service.DelegationService;
import org.zhutong.organisation.service.DelegationView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** Approvals handed to a deputy. */
@Path("/delegations")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "delegations")
public class DelegationResource {
    @Inject
    private DelegationService delegations;

    @GET
    @Operation(
            summary =
                    "Delegations from or to the caller, all for who keeps the employees; filters: grantor, deputy; sorts: validTo")
    @APIResponseSchema(DelegationView.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, delegations.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One delegation")
    @APIResponseSchema(DelegationView.class)
    public Response get(@PathParam("id") long id) {
        DelegationView view = delegations.get(id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Operation(summary = "Hand one's approvals, or those of somebody one keeps, to a deputy for some days")
    @APIResponseSchema(value = DelegationView.class, responseCode = "201")
    public Response create(DelegationCommand command) {
        DelegationView view = delegations.create(command);
        return Answers.created("/delegations/" + view.id(), view, view.version());
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "Take it back at once")
    @APIResponseSchema(DelegationView.class)
    public Response end(@PathParam("id") long id) {
        DelegationView view = delegations.end(id);
        return Answers.ok(view, view.version());
    }
}
