package org.zhutong.crm.rest;

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
import org.zhutong.crm.service.ContactRow;
import org.zhutong.crm.service.ContactService;
import org.zhutong.crm.service.CustomerContactCommand;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** Contacts one by one; they can also be changed with their customer. */
@Path("/contacts")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contacts")
public class ContactResource {
    @Inject
    private ContactService contacts;

    @GET
    @Operation(summary = "Contacts of customers in the caller's scope; filters: customerId, primary; sorts: name")
    @APIResponseSchema(ContactRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, contacts.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One contact; its version is its customer's")
    @APIResponseSchema(ContactRow.class)
    public Response get(@PathParam("id") long id) {
        ContactRow contact = contacts.get(id);
        return Answers.ok(contact, contact.version());
    }

    @POST
    @Operation(summary = "Add a contact to a customer")
    @APIResponseSchema(value = ContactRow.class, responseCode = "201")
    public Response create(CustomerContactCommand command) {
        ContactRow contact = contacts.create(command);
        return Answers.created("/contacts/" + contact.id(), contact, contact.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a contact; If-Match carries the customer's version")
    @APIResponseSchema(ContactRow.class)
    public Response update(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            CustomerContactCommand command) {
        ContactRow contact = contacts.update(id, IfMatch.version(ifMatch), command);
        return Answers.ok(contact, contact.version());
    }
}
