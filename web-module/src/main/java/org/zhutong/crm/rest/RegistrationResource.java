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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CollisionCommand;
import org.zhutong.crm.service.CollisionQuery;
import org.zhutong.crm.service.CollisionView;
import org.zhutong.crm.service.ExtensionCommand;
import org.zhutong.crm.service.GrantCommand;
import org.zhutong.crm.service.RefusalCommand;
import org.zhutong.crm.service.RegistrationCommand;
import org.zhutong.crm.service.RegistrationLifeService;
import org.zhutong.crm.service.RegistrationRow;
import org.zhutong.crm.service.RegistrationService;
import org.zhutong.crm.service.RegistrationView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.OptionalBody;
import org.zhutong.shared.rest.ReasonCommand;
import org.zhutong.shared.rest.RestApi;

/** Building projects registered with manufacturers. */
@Path("/project-registrations")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "project-registrations")
public class RegistrationResource {
    @Inject
    private RegistrationService registrations;

    @Inject
    private RegistrationLifeService life;

    @GET
    @Operation(
            summary =
                    "Registrations in the caller's scope, of every branch for who decides on collisions; filters: status,"
                            + " salesperson, customerId, opportunityId, branchId, brand; sorts: number, amount")
    @APIResponseSchema(RegistrationRow.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, registrations.list(params.request()));
    }

    @GET
    @Path("collisions")
    @Operation(
            summary =
                    "Who holds a project that looks like the one described, with the same brand, in whichever branch; of another"
                            + " branch's only whose it is")
    @APIResponseSchema(CollisionView.class)
    public Response collisions(
            @QueryParam("projectName") @Nullable String projectName,
            @QueryParam("region") @Nullable String region,
            @QueryParam("address") @Nullable String address,
            @QueryParam("projectOwner") @Nullable String projectOwner,
            @QueryParam("brand") @Nullable String brand) {
        return Answers.ok(
                registrations.collisions(new CollisionQuery(projectName, region, address, projectOwner, brand, null)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One registration with its history; a draft with who holds the project already")
    @APIResponseSchema(RegistrationView.class)
    public Response get(@PathParam("id") long id) {
        return ok(registrations.get(id));
    }

    @POST
    @Operation(summary = "Enter a registration as a draft")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "201")
    public Response create(RegistrationCommand command) {
        RegistrationView view = registrations.create(command);
        return Answers.created("/project-registrations/" + view.id(), view, view.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a draft")
    @APIResponseSchema(RegistrationView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, RegistrationCommand command) {
        return ok(registrations.update(id, IfMatch.version(ifMatch), command));
    }

    @POST
    @Path("{id}/submit")
    @Operation(summary = "Submit it to the manufacturer; where somebody holds the project, to a manager first")
    @APIResponseSchema(RegistrationView.class)
    public Response submit(@PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return ok(life.submit(id, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("{id}/decide")
    @Operation(
            summary =
                    "Decide on one that collides, of whichever branch: beside the other, given to this one, or refused; never by"
                            + " who has a part in it")
    @APIResponseSchema(RegistrationView.class)
    public Response decide(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, CollisionCommand command) {
        return ok(life.decide(id, IfMatch.optional(ifMatch), command));
    }

    @POST
    @Path("{id}/grant")
    @Operation(summary = "The manufacturer grants it for a period")
    @APIResponseSchema(RegistrationView.class)
    public Response grant(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, GrantCommand command) {
        return ok(life.grant(id, IfMatch.optional(ifMatch), command));
    }

    @POST
    @Path("{id}/refuse")
    @Operation(summary = "The manufacturer refuses it")
    @APIResponseSchema(RegistrationView.class)
    public Response refuse(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, RefusalCommand command) {
        return ok(life.refuse(id, IfMatch.optional(ifMatch), command));
    }

    @POST
    @Path("{id}/extend")
    @Operation(summary = "The manufacturer grants it for longer")
    @APIResponseSchema(RegistrationView.class)
    public Response extend(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, ExtensionCommand command) {
        return ok(life.extend(id, IfMatch.optional(ifMatch), command));
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Give it up, with a reason")
    @APIResponseSchema(RegistrationView.class)
    public Response withdraw(
            @PathParam("id") long id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @OptionalBody @Nullable ReasonCommand command) {
        return ok(life.withdraw(id, IfMatch.optional(ifMatch), ReasonCommand.of(command)));
    }

    private static Response ok(RegistrationView view) {
        return Answers.ok(view, view.version());
    }
}
