package org.zhutong.inventory.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhutong.inventory.service.StockMoveRow;
import org.zhutong.inventory.service.StockService;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** Every movement of stock. */
@Path("/stock-moves")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "stock")
public class StockMoveResource {
    @Inject
    private StockService stock;

    @GET
    @Operation(
            summary =
                    "Stock moves, the last posted first; filters: product, warehouse (ids), kind, documentNumber, from, to"
                            + " (business date); sorts: id, businessDate")
    @APIResponseSchema(StockMoveRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, stock.moves(params.request()));
    }
}
