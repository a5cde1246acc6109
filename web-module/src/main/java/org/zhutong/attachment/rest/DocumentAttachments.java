package org.zhutong.attachment.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.zhutong.attachment.service.AttachmentFile;
import org.zhutong.attachment.service.AttachmentService;
import org.zhutong.attachment.service.AttachmentView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.RestApplication;
import org.zhutong.shared.rest.UploadedFile;

/** The files attached to one kind of document; a resource says which kind, and under which path. */
public abstract class DocumentAttachments {
    @Inject
    private AttachmentService attachments;

    @Inject
    private UploadedFile upload;

    @Context
    private UriInfo address;

    /** What the files are attached to. */
    protected abstract DocumentType type();

    @GET
    @Path("{id}/attachments")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Its files, the oldest first; removed ones for auditors only")
    @APIResponseSchema(AttachmentView[].class)
    public Response list(@PathParam("id") long id) {
        return Answers.ok(attachments.list(type(), id));
    }

    @GET
    @Path("{id}/attachments/{attachment}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What is known of one of its files")
    @APIResponseSchema(AttachmentView.class)
    public Response get(@PathParam("id") long id, @PathParam("attachment") long attachment) {
        return Answers.ok(attachments.get(type(), id, attachment));
    }

    @POST
    @Path("{id}/attachments")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Attach a file as the body: documents of Office, PDF, pictures, drawings and texts whose content is what"
                            + " the name says")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
    public Response add(
            @PathParam("id") long id,
            @Parameter(required = true, description = "e.g. drawing.pdf") @QueryParam("fileName") @Nullable
                    String fileName,
            InputStream body) {
        return created(attachments.add(type(), id, fileName, upload.of(body)));
    }

    @POST
    @Path("{id}/attachments")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Attach a file as the part \"file\" of a form")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
    public Response addForm(@PathParam("id") long id, List<EntityPart> parts) {
        for (EntityPart part : parts) {
            if ("file".equals(part.getName()) && part.getFileName().isPresent()) {
                return created(attachments.add(type(), id, part.getFileName().get(), upload.of(part.getContent())));
            }
        }
        throw BusinessException.invalidField("file", "shared.required");
    }

    /** Below the address it was sent to. */
    private Response created(AttachmentView view) {
        return Response.status(Response.Status.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        RestApplication.BASE + "/" + address.getPath().replaceFirst("^/", "") + "/" + view.id())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(view)
                .build();
    }

    @GET
    @Path("{id}/attachments/{attachment}/content")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(summary = "The file itself, to be saved; Repr-Digest has its SHA-256")
    public Response content(@PathParam("id") long id, @PathParam("attachment") long attachment) {
        AttachmentFile file = attachments.open(type(), id, attachment);
        StreamingOutput content = out -> {
            try {
                Files.copy(file.path(), out);
            } finally {
                Files.deleteIfExists(file.path());
            }
        };
        return Response.ok(content, file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(file.sha256()))
                                + ":")
                .build();
    }

    @DELETE
    @Path("{id}/attachments/{attachment}")
    @Operation(summary = "Take a file off; auditors can still read it")
    public Response remove(
            @PathParam("id") long id,
            @PathParam("attachment") long attachment,
            @QueryParam("reason") @Nullable String reason) {
        attachments.remove(type(), id, attachment, reason);
        return Response.noContent().build();
    }
}
