package org.zhutong.catalog.rest;

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
import org.zhutong.catalog.service.UnitCommand;
import org.zhutong.catalog.service.UnitService;
import org.zhutong.catalog.service.UnitView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** Units of measure. */
@Path("/units")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class UnitResource {
    @Inject
    private UnitService units;

    @GET
    @Operation(summary = "Units of measure; filters: code, active; sorts: code, name")
    @APIResponseSchema(UnitView.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, units.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One unit of measure")
    @APIResponseSchema(UnitView.class)
    public Response get(@PathParam("id") long id) {
        UnitView view = units.get(id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Operation(summary = "Enter a unit of measure")
    @APIResponseSchema(value = UnitView.class, responseCode = "201")
    public Response create(UnitCommand command) {
        UnitView view = units.create(command);
        return Answers.created("/units/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a unit of measure")
    @APIResponseSchema(UnitView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, UnitCommand command) {
        UnitView view = units.update(id, IfMatch.version(ifMatch), command);
        return Answers.ok(view, view.version());
    }
}
