package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.zhutong.attachment.spi.AttachmentOwner;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.sales.model.Inquiry;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.SalesOrder;
import org.zhutong.shared.model.DocumentType;

/** Files can be attached to inquiries, quotations and orders. */
@ApplicationScoped
public class SalesAttachments {
    @Produces
    AttachmentOwner inquiries() {
        return new AttachmentOwner(
                DocumentType.INQUIRY, Inquiry.class, Permissions.QUOTATION_READ, Permissions.QUOTATION_WRITE);
    }

    @Produces
    AttachmentOwner quotations() {
        return new AttachmentOwner(
                DocumentType.QUOTATION, Quotation.class, Permissions.QUOTATION_READ, Permissions.QUOTATION_WRITE);
    }

    @Produces
    AttachmentOwner orders() {
        return new AttachmentOwner(
                DocumentType.SALES_ORDER, SalesOrder.class, Permissions.ORDER_READ, Permissions.ORDER_WRITE);
    }
}
