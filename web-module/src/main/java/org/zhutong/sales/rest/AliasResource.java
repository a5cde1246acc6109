package org.zhutong.sales.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhutong.sales.service.AliasRow;
import org.zhutong.sales.service.AliasService;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** What customers call products. */
@Path("/customer-aliases")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inquiries")
public class AliasResource {
    @Inject
    private AliasService aliases;

    @GET
    @Operation(
            summary =
                    "What customers call products, learnt from the lines of their inquiries; filters: customerId, productId;"
                            + " sort: rememberedAt")
    @APIResponseSchema(AliasRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, aliases.list(params.request()));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Forget it: the customer's inquiries are not matched by it any more")
    public Response forget(@PathParam("id") long id) {
        aliases.forget(id);
        return Response.noContent().build();
    }
}
