package org.zhutong.attachment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.zhutong.attachment.spi.AttachmentOwner;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;

/** The documents to which files are attached: whether the caller may see them. */
@ApplicationScoped
public class AttachmentOwners {
    @Inject
    @Any
    private Instance<AttachmentOwner> owners;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    /**
     * @return id of the document's branch
     * @throws BusinessException FORBIDDEN without the permission; NOT_FOUND also outside the caller's scope
     */
    Long read(DocumentType type, long id) {
        AttachmentOwner owner = owner(type);
        return require(owner, id, owner.readPermission());
    }

    /** As {@link #read}, for adding and removing. */
    Long write(DocumentType type, long id) {
        AttachmentOwner owner = owner(type);
        return require(owner, id, owner.writePermission());
    }

    /** Nobody else adds a file to the document until this transaction ends. */
    void lock(DocumentType type, long id) {
        Class<?> entity = owner(type).entity();
        em.createQuery("SELECT d FROM " + entity.getSimpleName() + " d WHERE d.id = :id", entity)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    private Long require(AttachmentOwner owner, long id, String permission) {
        if (!caller.has(permission)) {
            throw BusinessException.forbidden("shared.forbidden");
        }
        List<Long> branches = em.createQuery(
                        "SELECT d.branchId FROM " + owner.entity().getSimpleName() + " d WHERE d.id = :id", Long.class)
                .setParameter("id", id)
                .getResultList();
        if (branches.isEmpty() || !caller.scope().includes(branches.get(0))) {
            throw BusinessException.notFound("shared.not-found");
        }
        return branches.get(0);
    }

    private AttachmentOwner owner(DocumentType type) {
        for (AttachmentOwner owner : owners) {
            if (owner.type() == type) {
                return owner;
            }
        }
        throw new IllegalStateException("no files are attached to " + type);
    }
}
