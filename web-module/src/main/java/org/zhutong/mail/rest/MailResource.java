package org.zhutong.mail.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.zhutong.mail.service.MailRow;
import org.zhutong.mail.service.MailService;
import org.zhutong.mail.service.MailView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** Outgoing mail. */
@Path("/mails")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "mails")
public class MailResource {
    @Inject
    private MailService mails;

    @GET
    @Operation(summary = "Mails that went out, wait or failed; filters: status, recipient; sort: createdAt")
    @APIResponseSchema(MailRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, mails.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One mail; its text only outside production and until it is sent")
    @APIResponseSchema(MailView.class)
    public Response get(@PathParam("id") long id) {
        return Answers.ok(mails.get(id));
    }

    @POST
    @Path("{id}/resend")
    @Operation(summary = "Try it again at once, however often it failed")
    @APIResponseSchema(MailView.class)
    public Response resend(@PathParam("id") long id) {
        return Answers.ok(mails.resend(id));
    }
}
