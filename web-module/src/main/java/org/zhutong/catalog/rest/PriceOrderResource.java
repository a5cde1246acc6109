package org.zhutong.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.PriceOrderCommand;
import org.zhutong.catalog.service.PriceOrderService;
import org.zhutong.catalog.service.PriceOrderView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.RestApi;

/** In which order the kinds of price list are asked for a price. */
@Path("/price-order")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "price-lists")
public class PriceOrderResource {
    @Inject
    private PriceOrderService order;

    @GET
    @Operation(summary = "The company's order of the kinds of price list, and which of them has the say")
    @APIResponseSchema(PriceOrderView.class)
    public Response get() {
        PriceOrderView view = order.get();
        return Answers.ok(view, view.version());
    }

    @PUT
    @Operation(summary = "Change the order: every kind once; for those who keep the price lists of the whole company")
    @APIResponseSchema(PriceOrderView.class)
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, PriceOrderCommand command) {
        PriceOrderView view = order.change(IfMatch.version(ifMatch), command);
        return Answers.ok(view, view.version());
    }
}
