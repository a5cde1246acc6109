package org.zhutong.inventory.rest;

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
import org.zhutong.inventory.service.WarehouseCommand;
import org.zhutong.inventory.service.WarehouseService;
import org.zhutong.inventory.service.WarehouseView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** Warehouses. */
@Path("/warehouses")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "warehouses")
public class WarehouseResource {
    @Inject
    private WarehouseService warehouses;

    @GET
    @Operation(summary = "Warehouses in the caller's scope; filters: active, branchId, code; sorts: code, name")
    @APIResponseSchema(WarehouseView.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, warehouses.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One warehouse")
    @APIResponseSchema(WarehouseView.class)
    public Response get(@PathParam("id") long id) {
        WarehouseView warehouse = warehouses.get(id);
        return Answers.ok(warehouse, warehouse.version());
    }

    @POST
    @Operation(summary = "Open a warehouse")
    @APIResponseSchema(value = WarehouseView.class, responseCode = "201")
    public Response create(WarehouseCommand command) {
        WarehouseView warehouse = warehouses.create(command);
        return Answers.created("/warehouses/" + warehouse.id(), warehouse, warehouse.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Rename, close or reopen a warehouse; one in which something lies cannot be closed")
    @APIResponseSchema(WarehouseView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, WarehouseCommand command) {
        WarehouseView warehouse = warehouses.update(id, IfMatch.version(ifMatch), command);
        return Answers.ok(warehouse, warehouse.version());
    }
}
