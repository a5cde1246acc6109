package org.zhutong.sales.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhutong.sales.service.QuotationTemplateCommand;
import org.zhutong.sales.service.QuotationTemplateRow;
import org.zhutong.sales.service.QuotationTemplateService;
import org.zhutong.sales.service.QuotationTemplateStartCommand;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** What a branch quotes again and again. */
@Path("/quotation-templates")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "quotations")
public class QuotationTemplateResource {
    @Inject
    private QuotationTemplateService templates;

    @GET
    @Operation(summary = "Templates of quotations in scope; filter: branchId; sorts: name, createdAt")
    @APIResponseSchema(QuotationTemplateRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, templates.list(params.request()));
    }

    @POST
    @Operation(summary = "Save the lines of a quotation, without prices and discounts, as a template of its branch")
    @APIResponseSchema(value = QuotationTemplateRow.class, responseCode = "201")
    public Response save(QuotationTemplateCommand command) {
        QuotationTemplateRow row = templates.save(command);
        return Answers.created("/quotation-templates/" + row.id(), row, row.version());
    }

    @POST
    @Path("{id}/start")
    @Operation(summary = "Write a new quotation with its lines, at today's list prices of the customer")
    @APIResponseSchema(value = QuotationView.class, responseCode = "201")
    public Response start(@PathParam("id") long id, QuotationTemplateStartCommand command) {
        QuotationView view = templates.start(id, command);
        return Answers.created("/quotations/" + view.id(), view, view.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take it away; quotations begun with it stay")
    public Response remove(@PathParam("id") long id) {
        templates.remove(id);
        return Response.noContent().build();
    }
}
