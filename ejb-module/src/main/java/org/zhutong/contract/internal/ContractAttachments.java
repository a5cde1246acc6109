package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.zhutong.attachment.spi.AttachmentOwner;
import org.zhutong.contract.model.Contract;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.DocumentType;

/** Files can be attached to contracts, to each version its own. */
@ApplicationScoped
public class ContractAttachments {
    @Produces
    AttachmentOwner contracts() {
        return new AttachmentOwner(
                DocumentType.CONTRACT, Contract.class, Permissions.CONTRACT_READ, Permissions.CONTRACT_WRITE);
    }
}
