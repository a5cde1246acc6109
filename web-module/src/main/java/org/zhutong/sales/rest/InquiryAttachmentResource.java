package org.zhutong.sales.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhutong.attachment.rest.DocumentAttachments;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.rest.PermittedBy;
import org.zhutong.shared.rest.RestApi;

/** The files attached to an inquiry. */
@Path("/inquiries")
@RequestScoped
@RestApi
@PermittedBy(read = Permissions.QUOTATION_READ, write = Permissions.QUOTATION_WRITE)
@Tag(name = "inquiries")
public class InquiryAttachmentResource extends DocumentAttachments {
    @Override
    protected DocumentType type() {
        return DocumentType.INQUIRY;
    }
}
