package org.zhutong.organisation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhutong.organisation.service.ParameterCommand;
import org.zhutong.organisation.service.ParameterService;
import org.zhutong.organisation.service.ParameterView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.RestApi;

/** Business parameters: tolerances, thresholds and defaults, per branch or for the company. */
@Path("/parameters")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "parameters")
public class ParameterResource {
    /** All of them at once: there are few. */
    public record ParameterList(List<ParameterView> items) {}

    @Inject
    private ParameterService parameters;

    @GET
    @Operation(summary = "Every parameter with the value that applies, and each branch's own")
    @APIResponseSchema(ParameterList.class)
    public Response list() {
        return Answers.ok(new ParameterList(parameters.list()));
    }

    @PUT
    @Operation(summary = "Set a parameter for the company or for one branch; the last one to set it wins")
    @APIResponseSchema(ParameterView.class)
    public Response set(ParameterCommand command) {
        ParameterView parameter = parameters.set(command);
        return Answers.ok(parameter, parameter.version());
    }
}
