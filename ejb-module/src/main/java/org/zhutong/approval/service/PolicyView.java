package org.zhutong.approval.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.shared.model.DocumentType;

/**
 * When a kind of document needs approval, and whose.
 *
 * @param branchId null: every branch without an active policy of its own
 * @param branchName null likewise
 * @param revision number of the version of what it says, from 1
 * @param matchAll whether every condition has to hold, else one is enough
 * @param conditions none: every document of the kind
 * @param steps the chain; nobody has decided anything in it
 * @param warnings what makes a step hard or impossible to answer, in the caller's language
 */
public record PolicyView(
        long id,
        int version,
        String name,
        DocumentType documentType,
        @Nullable Long branchId,
        @Nullable String branchName,
        int revision,
        boolean active,
        boolean matchAll,
        List<Condition> conditions,
        List<PolicyStepView> steps,
        List<String> warnings)
        implements Serializable {

    /** As the query reads it. */
    public PolicyView(
            long id,
            int version,
            String name,
            DocumentType documentType,
            @Nullable Long branchId,
            @Nullable String branchName,
            int revision,
            boolean active) {
        this(
                id,
                version,
                name,
                documentType,
                branchId,
                branchName,
                revision,
                active,
                false,
                List.of(),
                List.of(),
                List.of());
    }

    /** The same with what it says. */
    public PolicyView saying(boolean all, List<Condition> when, List<PolicyStepView> chain, List<String> doubts) {
        return new PolicyView(
                id, version, name, documentType, branchId, branchName, revision, active, all, when, chain, doubts);
    }

    /** Holds when the document's figure is above the threshold; null: a figure that holds or not. */
    public record Condition(ApprovalFact fact, @Nullable BigDecimal threshold) implements Serializable {}
}
