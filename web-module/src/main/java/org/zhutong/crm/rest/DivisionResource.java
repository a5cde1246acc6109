package org.zhutong.crm.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.DivisionService;
import org.zhutong.crm.service.DivisionView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.RestApi;

/** The administrative divisions of China. */
@Path("/divisions")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class DivisionResource {
    @Inject
    private DivisionService divisions;

    @GET
    @Operation(summary = "Those directly in the division with this code; without one the provinces")
    @APIResponseSchema(DivisionView[].class)
    public Response list(@QueryParam("in") @Nullable String in) {
        return Answers.ok(divisions.in(in));
    }

    @GET
    @Path("suggestions")
    @Operation(
            summary = "Divisions that may be meant by what is being typed: part of a name, pinyin initials or a code")
    @APIResponseSchema(DivisionView[].class)
    public Response suggestions(@QueryParam("q") @Nullable String q, @QueryParam("limit") @Nullable Integer limit) {
        return Answers.ok(divisions.suggest(q, limit == null ? 12 : limit));
    }
}
