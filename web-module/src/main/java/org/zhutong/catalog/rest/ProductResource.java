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
import org.zhutong.catalog.service.ProductCommand;
import org.zhutong.catalog.service.ProductRow;
import org.zhutong.catalog.service.ProductService;
import org.zhutong.catalog.service.ProductView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** Products and the units they are handled in. */
@Path("/products")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "products")
public class ProductResource {
    @Inject
    private ProductService products;

    @GET
    @Operation(
            summary =
                    "Products; q finds by sku, name, brand, specification and pinyin initials; filters: sku, categoryId (with all below it), brand, active; sorts: sku, name")
    @APIResponseSchema(ProductRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, products.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One product")
    @APIResponseSchema(ProductView.class)
    public Response get(@PathParam("id") long id) {
        ProductView view = products.get(id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Operation(summary = "Enter a product")
    @APIResponseSchema(value = ProductView.class, responseCode = "201")
    public Response create(ProductCommand command) {
        ProductView view = products.create(command);
        return Answers.created("/products/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a product")
    @APIResponseSchema(ProductView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, ProductCommand command) {
        ProductView view = products.update(id, IfMatch.version(ifMatch), command);
        return Answers.ok(view, view.version());
    }
}
