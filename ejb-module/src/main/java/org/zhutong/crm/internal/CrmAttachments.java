package org.zhutong.crm.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.zhutong.attachment.service.MovedAttachments;
import org.zhutong.attachment.spi.AttachmentOwner;
import org.zhutong.crm.model.Customer;
import org.zhutong.crm.model.Opportunity;
import org.zhutong.crm.spi.CustomerDocuments;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.DocumentType;

/** Files can be attached to customers and opportunities; a customer's go with it when it becomes part of another. */
@ApplicationScoped
public class CrmAttachments implements CustomerDocuments {
    @Inject
    private MovedAttachments moved;

    @Produces
    AttachmentOwner customers() {
        return new AttachmentOwner(
                DocumentType.CUSTOMER, Customer.class, Permissions.CUSTOMER_READ, Permissions.CUSTOMER_WRITE);
    }

    @Produces
    AttachmentOwner opportunities() {
        return new AttachmentOwner(
                DocumentType.OPPORTUNITY, Opportunity.class, Permissions.CUSTOMER_READ, Permissions.CUSTOMER_WRITE);
    }

    @Override
    public String type() {
        return "Attachment";
    }

    @Override
    public List<Long> moveAll(long from, long to) {
        return moved.moveAll(DocumentType.CUSTOMER, from, to);
    }

    @Override
    public List<String> moveBack(Collection<Long> ids, long from, long to) {
        moved.move(ids, from, to);
        return List.of();
    }
}
