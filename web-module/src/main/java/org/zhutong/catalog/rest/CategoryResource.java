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
import org.zhutong.catalog.service.CategoryCommand;
import org.zhutong.catalog.service.CategoryService;
import org.zhutong.catalog.service.CategoryView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** The tree of product categories. */
@Path("/categories")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "categories")
public class CategoryResource {
    @Inject
    private CategoryService categories;

    @GET
    @Operation(
            summary =
                    "Categories, each before those below it; filters: code, parentId, active; sorts: path, code, name")
    @APIResponseSchema(CategoryView.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, categories.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One category")
    @APIResponseSchema(CategoryView.class)
    public Response get(@PathParam("id") long id) {
        CategoryView view = categories.get(id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Operation(summary = "Enter a category")
    @APIResponseSchema(value = CategoryView.class, responseCode = "201")
    public Response create(CategoryCommand command) {
        CategoryView view = categories.create(command);
        return Answers.created("/categories/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a category")
    @APIResponseSchema(CategoryView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, CategoryCommand command) {
        CategoryView view = categories.update(id, IfMatch.version(ifMatch), command);
        return Answers.ok(view, view.version());
    }
}
