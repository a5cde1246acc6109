package org.zhutong.audit.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhutong.audit.service.InvariantReport;
import org.zhutong.audit.service.InvariantService;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.RestApi;

/** The invariants, checked on the live database. */
@Path("/invariants")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class InvariantResource {
    @Inject
    private InvariantService invariants;

    @GET
    @Operation(summary = "Check every invariant now and list each breach with its rows")
    @APIResponseSchema(InvariantReport.class)
    public Response check() {
        return Answers.ok(invariants.check());
    }
}
