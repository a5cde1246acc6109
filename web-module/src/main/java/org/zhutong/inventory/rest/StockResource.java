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
import org.zhutong.inventory.service.OpeningStockCommand;
import org.zhutong.inventory.service.OpeningStockRow;
import org.zhutong.inventory.service.OpeningStockService;
import org.zhutong.inventory.service.OpeningStockView;
import org.zhutong.inventory.service.StockRow;
import org.zhutong.inventory.service.StockService;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** What lies in the warehouses, and the opening stock it began with. */
@Path("/stock")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public class StockResource {
    @Inject
    private StockService stock;

    @Inject
    private OpeningStockService openings;

    @GET
    @Operation(
            summary =
                    "Stock by product and warehouse: on hand, reserved, available, incoming, in base units; filters: product,"
                            + " warehouse, category (ids), sku, availableUpTo; sorts: sku, product, onHand, available")
    @APIResponseSchema(StockRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, stock.levels(params.request()));
    }

    @GET
    @Path("opening")
    @Operation(
            summary =
                    "Opening stock documents in the caller's scope; filters: state, branchId; sorts: number, businessDate")
    @APIResponseSchema(OpeningStockRow.class)
    public Response openings(@BeanParam ListParams params) {
        return Answers.page(params, openings.list(params.request()));
    }

    @GET
    @Path("opening/{id}")
    @Operation(summary = "One opening stock document with its lines")
    @APIResponseSchema(OpeningStockView.class)
    public Response opening(@PathParam("id") long id) {
        OpeningStockView document = openings.get(id);
        return Answers.ok(document, document.version());
    }

    @POST
    @Path("opening")
    @Operation(summary = "Enter opening stock and post it at once")
    @APIResponseSchema(value = OpeningStockView.class, responseCode = "201")
    public Response open(OpeningStockCommand command) {
        return created(openings.createPosted(command));
    }

    @POST
    @Path("opening/drafts")
    @Operation(summary = "Enter opening stock as a draft, to be posted later")
    @APIResponseSchema(value = OpeningStockView.class, responseCode = "201")
    public Response draft(OpeningStockCommand command) {
        return created(openings.create(command));
    }

    @PUT
    @Path("opening/{id}")
    @Operation(summary = "Replace the lines of a draft")
    @APIResponseSchema(OpeningStockView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, OpeningStockCommand command) {
        OpeningStockView document = openings.update(id, IfMatch.version(ifMatch), command);
        return Answers.ok(document, document.version());
    }

    @POST
    @Path("opening/{id}/post")
    @Operation(summary = "Post a draft: every line becomes a stock move and raises its level")
    @APIResponseSchema(OpeningStockView.class)
    public Response post(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        OpeningStockView document = openings.post(id, IfMatch.optional(ifMatch));
        return Answers.ok(document, document.version());
    }

    private static Response created(OpeningStockView document) {
        return Answers.created("/stock/opening/" + document.id(), document, document.version());
    }
}
