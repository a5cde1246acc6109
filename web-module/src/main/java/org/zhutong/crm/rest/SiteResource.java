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
import org.zhutong.crm.service.SiteCommand;
import org.zhutong.crm.service.SiteService;
import org.zhutong.crm.service.SiteView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** Places of customers where goods go. */
@Path("/customer-sites")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class SiteResource {
    @Inject
    private SiteService sites;

    @GET
    @Operation(summary = "Sites in the caller's scope; filters: customerId, active; sorts: name")
    @APIResponseSchema(SiteView.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, sites.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One site")
    @APIResponseSchema(SiteView.class)
    public Response get(@PathParam("id") long id) {
        SiteView view = sites.get(id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Operation(summary = "Enter a site of a customer")
    @APIResponseSchema(value = SiteView.class, responseCode = "201")
    public Response create(SiteCommand command) {
        SiteView view = sites.create(command);
        return Answers.created("/customer-sites/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a site; its customer stays")
    @APIResponseSchema(SiteView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, SiteCommand command) {
        SiteView view = sites.update(id, IfMatch.version(ifMatch), command);
        return Answers.ok(view, view.version());
    }
}
