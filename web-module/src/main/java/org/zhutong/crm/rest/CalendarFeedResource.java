package org.zhutong.crm.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhutong.crm.service.CalendarFeedService;
import org.zhutong.crm.service.CalendarFeedView;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.RestApi;

/** The private address at which the caller's calendar finds their activities. */
@Path("/calendar-feed")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "activities")
public class CalendarFeedResource {
    @Inject
    private CalendarFeedService feeds;

    @GET
    @Operation(
            summary = "Since when the caller has a calendar address; the address itself is told once, when it is made")
    @APIResponseSchema(CalendarFeedView.class)
    public Response get() {
        return Answers.ok(feeds.get());
    }

    @POST
    @Path("renew")
    @Operation(summary = "Make a new address; the one there was ends")
    @APIResponseSchema(CalendarFeedView.class)
    public Response renew() {
        return Answers.ok(feeds.renew());
    }

    @POST
    @Path("end")
    @Operation(summary = "End the address")
    @APIResponseSchema(CalendarFeedView.class)
    public Response end() {
        return Answers.ok(feeds.end());
    }
}
