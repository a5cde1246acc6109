package org.zhutong.attachment.spi;

import org.zhutong.shared.model.DocumentType;

/**
 * A kind of document to which files can be attached. A feature offers one for each of its kinds by a CDI producer; that, a REST
 * resource of a few lines and the card on its page are all it takes.
 *
 * @param type of which there is one owner only
 * @param entity has the attributes {@code id} and {@code branchId}
 * @param readPermission with which its files are read, {@code writePermission} with which they are added and removed
 */
public record AttachmentOwner(DocumentType type, Class<?> entity, String readPermission, String writePermission) {}
