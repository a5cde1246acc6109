package org.zhutong.organisation.rest;

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
import org.zhutong.organisation.service.EmployeeCommand;
import org.zhutong.organisation.service.EmployeeService;
import org.zhutong.organisation.service.EmployeeView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** People of the company. */
@Path("/employees")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "employees")
public class EmployeeResource {
    @Inject
    private EmployeeService employees;

    @GET
    @Operation(summary = "Employees in the caller's scope; filters: active, branchId; sorts: username, displayName")
    @APIResponseSchema(EmployeeView.class)
    public Response list(@BeanParam ListParams params) {
        return Answers.page(params, employees.list(params.request()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One employee")
    @APIResponseSchema(EmployeeView.class)
    public Response get(@PathParam("id") long id) {
        EmployeeView employee = employees.get(id);
        return Answers.ok(employee, employee.version());
    }

    @POST
    @Operation(summary = "Enter an employee ahead of their first sign-on")
    @APIResponseSchema(value = EmployeeView.class, responseCode = "201")
    public Response create(EmployeeCommand command) {
        EmployeeView employee = employees.create(command);
        return Answers.created("/employees/" + employee.id(), employee, employee.version());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change an employee")
    @APIResponseSchema(EmployeeView.class)
    public Response update(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, EmployeeCommand command) {
        EmployeeView employee = employees.update(id, IfMatch.version(ifMatch), command);
        return Answers.ok(employee, employee.version());
    }
}
