package org.zhutong.contract.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhutong.attachment.rest.DocumentAttachments;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.rest.PermittedBy;
import org.zhutong.shared.rest.RestApi;

/** The files attached to a contract. */
@Path("/contracts")
@RequestScoped
@RestApi
@PermittedBy(read = Permissions.CONTRACT_READ, write = Permissions.CONTRACT_WRITE)
@Tag(name = "contracts")
public class ContractAttachmentResource extends DocumentAttachments {
    @Override
    protected DocumentType type() {
        return DocumentType.CONTRACT;
    }
}
