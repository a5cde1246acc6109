package org.zhutong.audit.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.audit.service.AuditRow;
import org.zhutong.audit.service.AuditService;
import org.zhutong.shared.audit.AuditAction;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.ListParams;
import org.zhutong.shared.rest.RestApi;

/** The audit trail, to read. There is no operation that writes it. */
@Path("/audit")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {
    /** An entry as JSON: as {@link AuditRow}, with the changes as an object instead of a text. */
    public record AuditEntryView(
            long id,
            Instant occurredAt,
            String actor,
            String roles,
            @Nullable String address,
            String requestId,
            String useCase,
            @Nullable String reason,
            AuditAction action,
            String entityType,
            long entityId,
            String entityLabel,

            @JsonRawValue @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
            String changes) {
        static AuditEntryView of(AuditRow row) {
            return new AuditEntryView(
                    row.id(),
                    row.occurredAt(),
                    row.actor(),
                    row.roles(),
                    row.address(),
                    row.requestId(),
                    row.useCase(),
                    row.reason(),
                    row.action(),
                    row.entityType(),
                    row.entityId(),
                    row.entityLabel(),
                    row.changes());
        }
    }

    @Inject
    private AuditService audit;

    @GET
    @Operation(
            summary =
                    "Entries, newest first; filters: actor, entityType, entityId, entityLabel (a document's number), action,"
                            + " useCase, requestId, from, to (instants)")
    @APIResponseSchema(AuditEntryView.class)
    public Response search(@BeanParam ListParams params) {
        return Answers.page(params, audit.search(params.request()).map(AuditEntryView::of));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One entry")
    @APIResponseSchema(AuditEntryView.class)
    public Response get(@PathParam("id") long id) {
        return Answers.ok(AuditEntryView.of(audit.get(id)));
    }
}
