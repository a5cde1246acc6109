package org.zhutong.sales.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.zhutong.attachment.rest.DocumentAttachments;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.rest.PermittedBy;
import org.zhutong.shared.rest.RestApi;

/** The files attached to an order. */
@Path("/sales-orders")
@RequestScoped
@RestApi
@PermittedBy(read = Permissions.ORDER_READ, write = Permissions.ORDER_WRITE)
@Tag(name = "sales-orders")
public class SalesOrderAttachmentResource extends DocumentAttachments {
    @Override
    protected DocumentType type() {
        return DocumentType.SALES_ORDER;
    }
}
