package org.zhutong.crm.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CreditService;
import org.zhutong.crm.service.CreditView;
import org.zhutong.crm.service.Customer360Service;
import org.zhutong.crm.service.Customer360View;
import org.zhutong.crm.service.CustomerCommand;
import org.zhutong.crm.service.CustomerRow;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.CustomerView;
import org.zhutong.crm.service.DuplicateQuery;
import org.zhutong.crm.service.DuplicateService;
import org.zhutong.crm.service.DuplicateView;
import org.zhutong.crm.service.InvoicingCommand;
import org.zhutong.crm.service.InvoicingService;
import org.zhutong.crm.service.InvoicingView;
import org.zhutong.crm.service.MergeCommand;
import org.zhutong.crm.service.MergeService;
import org.zhutong.crm.service.MergeView;
import org.zhutong.crm.service.NeglectedCustomerService;
import org.zhutong.crm.service.NeglectedRow;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** Customers with their contacts, terms and credit. */
@Path("/customers")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class CustomerResource {
    @Inject
    private CustomerService customers;

    @Inject
    private NeglectedCustomerService neglected;

    @Inject
    private CreditService credit;

    @Inject
    private DuplicateService duplicates;

    @Inject
    private MergeService merges;

    @Inject
    private InvoicingService invoicing;

    @Inject
    private Customer360Service overview;

    @GET
    @Operation(
            summary =
                    "Customers in the caller's scope; filters: level, branchId, salesperson, taxId, code, active; sorts: code,"
                            + " name, creditLimit, exposure")
    @APIResponseSchema(CustomerRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, customers.list(params.request()));
    }

    @GET
    @Path("duplicates")
    @Operation(
            summary =
                    "Customers that look like the one described, the likeliest first, each with a score and the reasons;"
                            + " likely ones should be looked at before it is entered")
    @APIResponseSchema(DuplicateView.class)
    public Response duplicates(
            @QueryParam("name") @Nullable String name,
            @QueryParam("taxId") @Nullable String taxId,
            @QueryParam("phone") @Nullable String phone,
            @QueryParam("address") @Nullable String address,
            @Parameter(description = "look in this branch only") @QueryParam("branch") @Nullable String branch,
            @Parameter(description = "id of the customer it is itself") @QueryParam("except") @Nullable String except) {
        return Answers.ok(duplicates.find(
                new DuplicateQuery(name, taxId, phone, address, id("branch", branch), id("except", except))));
    }

    private static @Nullable Long id(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw BusinessException.invalidField(field, "shared.wrong-type", "@shared.type.integer");
        }
    }

    @GET
    @Path("neglected")
    @Operation(
            summary =
                    "Customers nobody has called, visited or written to for some days (filter days, 14 unless said) and who have"
                            + " an open opportunity (among=ALL: also without); filters: level, branchId, salesperson; sorts: code, name")
    @APIResponseSchema(NeglectedRow.class)
    public Response neglected(@BeanParam ListParams params) {
        return Answers.page(params, neglected.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One customer with its contacts; 307 to the survivor when it has become part of another")
    @APIResponseSchema(CustomerView.class)
    public Response get(@PathParam("id") long id) {
        CustomerView customer = customers.get(id);
        if (customer.mergedInto() != null) {
            return Answers.movedForNow("/customers/" + customer.mergedInto());
        }
        return Answers.ok(customer, customer.version());
    }

    @POST
    @Operation(
            summary = "Enter a customer; a credit limit or payment terms need the permission customer:credit. With"
                    + " unlessDuplicate=true one that is likely there already is refused with 409")
    @APIResponseSchema(value = CustomerView.class, responseCode = "201")
    public Response create(
            @QueryParam("unlessDuplicate") @DefaultValue("false") boolean unlessDuplicate, CustomerCommand command) {
        CustomerView customer = unlessDuplicate ? duplicates.createUnlessDuplicate(command) : customers.create(command);
        return Answers.created("/customers/" + customer.id(), customer, customer.version());
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change a customer; changing credit limit or payment terms needs the permission customer:credit")
    @APIResponseSchema(CustomerView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, CustomerCommand command) {
        CustomerView customer = customers.update(id, IfMatch.version(ifMatch), command);
        return Answers.ok(customer, customer.version());
    }

    @GET
    @Path("{id}/360")
    @Operation(
            summary =
                    "Everything about a customer: facts, people, credit, the latest quotations and orders as far as the caller"
                            + " reads them, brands and categories bought; of one that has become part of another, that one's")
    @APIResponseSchema(Customer360View.class)
    public Response overview(@PathParam("id") long id) {
        return Answers.ok(overview.get(id));
    }

    @POST
    @Path("{id}/merge")
    @Operation(
            summary =
                    "Make another customer part of this one: documents, credit taken and contacts come over, the other leads"
                            + " here from then on")
    @APIResponseSchema(MergeView.class)
    public Response merge(@PathParam("id") long id, MergeCommand command) {
        return Answers.ok(merges.merge(id, command));
    }

    @GET
    @Path("{id}/merges")
    @Operation(summary = "The customers that became part of this one, the latest first, also those taken back")
    @APIResponseSchema(MergeView.class)
    public Response merges(@PathParam("id") long id) {
        return Answers.ok(merges.of(id));
    }

    @POST
    @Path("{id}/merges/{mergeId}/undo")
    @Operation(summary = "Take a merge back: exactly what moved goes back")
    @APIResponseSchema(MergeView.class)
    public Response undoMerge(@PathParam("id") long id, @PathParam("mergeId") long mergeId) {
        return Answers.ok(merges.undo(id, mergeId));
    }

    @GET
    @Path("{id}/credit")
    @Operation(summary = "Limit, exposure, what is available, and the documents that hold the exposure")
    @APIResponseSchema(CreditView.class)
    public Response credit(@PathParam("id") long id) {
        return Answers.ok(credit.view(id));
    }

    @GET
    @Path("{id}/invoicing")
    @Operation(summary = "What is printed of the customer on its invoices")
    @APIResponseSchema(InvoicingView.class)
    public Response invoicing(@PathParam("id") long id) {
        InvoicingView view = invoicing.get(id);
        return Answers.ok(view, view.version());
    }

    @PUT
    @Path("{id}/invoicing")
    @Operation(summary = "Say what is printed; a special invoice needs every detail. If-Match is \"0\" the first time")
    @APIResponseSchema(InvoicingView.class)
    public Response decideInvoicing(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, InvoicingCommand command) {
        InvoicingView view = invoicing.decide(id, IfMatch.version(ifMatch), command);
        return Answers.ok(view, view.version());
    }
}
