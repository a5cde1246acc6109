package org.zhutong.approval.spi;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.model.ApprovalSubject;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;

/** Implemented (as a CDI bean) by a feature whose documents need approval. */
public interface ApprovalDocuments {
    /** The kinds of documents it answers for. */
    Set<DocumentType> types();

    /**
     * Looks up figures that are not in the document itself.
     *
     * @param asked some of the {@link ApprovalFact#isLookedUp} ones; each gets a value
     * @param binding whether the document is being submitted: then others of the customer wait until this transaction ends, so
     *     that two submitted at once count each other
     */
    Map<ApprovalFact, BigDecimal> lookUp(ApprovalSubject subject, Set<ApprovalFact> asked, boolean binding);

    /**
     * A document as approval sees it.
     *
     * @throws BusinessException NOT_FOUND outside the caller's scope
     */
    ApprovalSubject subject(DocumentType type, long id);
}
