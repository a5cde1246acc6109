package org.zhutong.contract.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.service.ContractSigningService;
import org.zhutong.contract.service.ContractView;
import org.zhutong.contract.service.SignCommand;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.rest.Answers;
import org.zhutong.shared.rest.IfMatch;
import org.zhutong.shared.rest.RestApi;
import org.zhutong.shared.rest.UploadedFile;

/** The signing of a contract together with the signed copy. */
@Path("/contracts")
@RequestScoped
@RestApi
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts")
public class ContractCopyResource {
    private static final int MOST_BYTES = 2000;

    @Inject
    private ContractSigningService signing;

    @Inject
    private UploadedFile upload;

    @POST
    @Path("{id}/sign")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Record that both sides signed and keep the signed copy: parts file, signedOn, ourSigner, theirSigner and, to"
                            + " be sure that the right file arrives, fileHash (SHA-256)")
    @APIResponseSchema(ContractView.class)
    public Response sign(
            @PathParam("id") long id, @HeaderParam("If-Match") @Nullable String ifMatch, List<EntityPart> parts)
            throws IOException {
        Map<String, String> fields = new HashMap<>();
        String fileName = null;
        java.nio.file.Path file = null;
        for (EntityPart part : parts) {
            if ("file".equals(part.getName()) && part.getFileName().isPresent()) {
                fileName = part.getFileName().get();
                file = upload.of(part.getContent());
            } else {
                fields.put(part.getName(), text(part));
            }
        }
        if (file == null) {
            throw BusinessException.invalidField("file", "contract.sign.file-missing");
        }
        SignCommand command = new SignCommand(
                day(required(fields, "signedOn")),
                required(fields, "ourSigner"),
                required(fields, "theirSigner"),
                null,
                fields.get("fileHash"),
                null);
        ContractView view = signing.signWithCopy(id, IfMatch.optional(ifMatch), command, fileName, file);
        return Answers.ok(view, view.version());
    }

    private static String text(EntityPart part) throws IOException {
        try (InputStream in = part.getContent()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip();
        }
    }

    private static String required(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null || value.isEmpty()) {
            throw BusinessException.invalidField(name, "shared.required");
        }
        return value;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw BusinessException.invalidField("signedOn", "shared.wrong-type", "@shared.type.date");
        }
    }
}
