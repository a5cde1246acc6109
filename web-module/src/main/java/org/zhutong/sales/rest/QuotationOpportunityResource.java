package org.zhutong.sales.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhutong.sales.service.QuotationOpportunityCommand;
import org.zhutong.sales.service.QuotationOpportunityService;
import org.zhutong.sales.service.QuotationOpportunityView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.RestApi;

/** For which opportunity a quotation is. */
@Path("/quotations/{id}/opportunity")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "quotations")
public class QuotationOpportunityResource {
    @Inject
    private QuotationOpportunityService links;

    @GET
    @Operation(summary = "For which opportunity the quotation is, with all its versions")
    @APIResponseSchema(QuotationOpportunityView.class)
    public Response get(@PathParam("id") long id) {
        return Answers.ok(links.get(id));
    }

    @PUT
    @Operation(summary = "Say for which opportunity of its branch the quotation is, or for none")
    @APIResponseSchema(QuotationOpportunityView.class)
    public Response set(@PathParam("id") long id, QuotationOpportunityCommand command) {
        return Answers.ok(links.set(id, command));
    }
}
