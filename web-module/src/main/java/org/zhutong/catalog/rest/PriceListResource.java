package org.zhutong.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.zhutong.catalog.service.PriceChangeCommand;
import org.zhutong.catalog.service.PriceListCommand;
import org.zhutong.catalog.service.PriceListService;
import org.zhutong.catalog.service.PriceListView;
import org.zhutong.catalog.service.PriceRuleRow;
import org.zhutong.catalog.service.PriceRuleService;
import org.zhutong.catalog.service.PriceRulesCommand;
import org.zhutong.catalog.service.PriceRulesResult;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** Price lists and the prices in them. */
@Path("/price-lists")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "price-lists")
public class PriceListResource {
    @Inject
    private PriceListService lists;

    @Inject
    private PriceRuleService rules;

    @GET
    @Operation(
            summary =
                    "Price lists; filters: code, customerLevel, branchId, currency, active, kind, customerId, opportunityId; sorts: code, name, validFrom, priority")
    @APIResponseSchema(PriceListView.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, lists.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One price list")
    @APIResponseSchema(PriceListView.class)
    public Response get(@PathParam("id") long id) {
        PriceListView view = lists.get(id);
        return Answers.ok(view, view.version());
    }

    @POST
    @Operation(summary = "Enter a price list")
    @APIResponseSchema(value = PriceListView.class, responseCode = "201")
    public Response create(PriceListCommand command) {
        PriceListView view = lists.create(command);
        return Answers.created("/price-lists/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a price list")
    @APIResponseSchema(PriceListView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, PriceListCommand command) {
        PriceListView view = lists.update(id, IfMatch.version(ifMatch), command);
        return Answers.ok(view, view.version());
    }

    @GET
    @Path("{id}/rules")
    @Operation(summary = "Prices of a list; q finds by product; filters: productId, sku; sorts: sku, id, validFrom")
    @APIResponseSchema(PriceRuleRow.class)
    public Response rules(@PathParam("id") long id, @BeanParam ListParams params) {
        return Answers.page(params, rules.list(id, params.request()));
    }

    @POST
    @Path("{id}/rules")
    @Operation(
            summary =
                    "Enter or change up to 1,000 prices, all or none; the same product, quantity and first day is the same price")
    @APIResponseSchema(PriceRulesResult.class)
    public Response upsertRules(@PathParam("id") long id, PriceRulesCommand command) {
        return Answers.ok(rules.upsert(id, command));
    }

    @PUT
    @Path("{id}/rules/{ruleId}")
    @Operation(summary = "Change one price or its last day")
    @APIResponseSchema(PriceRuleRow.class)
    public Response updateRule(
            @PathParam("id") long id,
            @PathParam("ruleId") long ruleId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            PriceChangeCommand command) {
        PriceRuleRow row = rules.update(id, ruleId, IfMatch.version(ifMatch), command);
        return Answers.ok(row, row.version());
    }

    @DELETE
    @Path("{id}/rules/{ruleId}")
    @Operation(summary = "Take a price out of the list")
    public Response deleteRule(@PathParam("id") long id, @PathParam("ruleId") long ruleId) {
        rules.delete(id, ruleId);
        return Response.noContent().build();
    }
}
