package org.zhutong.approval.service;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.zhutong.approval.event.ApprovalDecided;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.approval.spi.ApprovalDocuments;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.DocumentType;

/**
 * What a feature with one kind of document that needs approval extends: finds the document and carries decisions over to it, in
 * the decision's transaction, so that a refusal there undoes the decision.
 *
 * @param <D> the kind's entity
 */
public abstract class DocumentApprovals<D> implements ApprovalDocuments {
    private final DocumentType type;
    private final Class<D> entity;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CallerContext caller;

    protected DocumentApprovals(DocumentType type, Class<D> entity) {
        this.type = type;
        this.entity = entity;
    }

    @Override
    public Set<DocumentType> types() {
        return Set.of(type);
    }

    @Override
    public Map<ApprovalFact, BigDecimal> lookUp(ApprovalSubject subject, Set<ApprovalFact> asked, boolean binding) {
        return facts(em.find(entity, subject.documentId()), asked, binding);
    }

    /** As {@link ApprovalDocuments#lookUp}, of the document. */
    protected abstract Map<ApprovalFact, BigDecimal> facts(D document, Set<ApprovalFact> asked, boolean binding);

    /** The last yes was said. @param contentHash what it was said to */
    protected abstract void approved(D document, String contentHash, Act act);

    /** Somebody said no. */
    protected abstract void refused(D document, Act act);

    protected void decided(@Observes ApprovalDecided decision) {
        if (decision.documentType() != type) {
            return;
        }
        Act act = caller.act().because(decision.comment());
        D document = em.find(entity, decision.documentId());
        if (decision.approved()) {
            approved(document, decision.contentHash(), act);
        } else {
            refused(document, act);
        }
    }
}
