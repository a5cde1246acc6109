package org.zhutong.crm.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhutong.attachment.rest.DocumentAttachments;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.rest.PermittedBy;
import org.zhutong.shared.rest.RestApi;

/** The files attached to a customer. */
@Path("/customers")
@RequestScoped
@RestApi
@PermittedBy(read = Permissions.CUSTOMER_READ, write = Permissions.CUSTOMER_WRITE)
@Tag(name = "customers")
public class CustomerAttachmentResource extends DocumentAttachments {
    @Override
    protected DocumentType type() {
        return DocumentType.CUSTOMER;
    }
}
