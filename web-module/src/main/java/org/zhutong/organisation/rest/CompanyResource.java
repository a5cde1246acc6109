package org.zhutong.organisation.rest;

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
import org.zhutong.organisation.service.CompanyCommand;
import org.zhutong.organisation.service.CompanyService;
import org.zhutong.organisation.service.CompanyView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.RestApi;

/** The company, of which there is one. */
@Path("/company")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "company")
public class CompanyResource {
    @Inject
    private CompanyService company;

    @GET
    @Operation(summary = "What the company prints on its documents")
    @APIResponseSchema(CompanyView.class)
    public Response get() {
        CompanyView view = company.get();
        return Answers.ok(view, view.version());
    }

    @PUT
    @Operation(summary = "Change what the company prints on its documents")
    @APIResponseSchema(CompanyView.class)
    public Response update(@HeaderParam("If-Match") @Nullable String ifMatch, CompanyCommand command) {
        CompanyView view = company.update(IfMatch.version(ifMatch), command);
        return Answers.ok(view, view.version());
    }
}
