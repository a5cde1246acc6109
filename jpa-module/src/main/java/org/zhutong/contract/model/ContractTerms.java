package org.zhutong.contract.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.model.SalesTerms;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/**
 * What a contract says beside its lines, clauses and payments.
 *
 * @param title what it is called
 * @param projectName the building project it is for
 * @param contactName whom at the customer it concerns
 * @param salesperson user name of whoever looks after it
 * @param date business date of the document
 * @param effectiveFrom the day from which it holds; null: the day it is signed
 * @param validUntil the last day on which something can be ordered by it; null: no end
 * @param deliveryTerms when and in which lots is delivered
 * @param penaltyTerms what somebody pays who is late
 */
public record ContractTerms(
        String title,
        @Nullable String projectName,
        @Nullable String contactName,
        String salesperson,
        LocalDate date,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate validUntil,
        @Nullable String deliveryTerms,
        @Nullable String penaltyTerms) {

    public ContractTerms {
        title = Text.requiredLine("title", title, 200);
        projectName = Text.optional("projectName", projectName, 200);
        contactName = Text.optional("contactName", contactName, 100);
        salesperson = Text.required("salesperson", salesperson, 100);
        deliveryTerms = Text.optional("deliveryTerms", deliveryTerms, 1000);
        penaltyTerms = Text.optional("penaltyTerms", penaltyTerms, 1000);
        SalesTerms.plausible("contractDate", date);
        if (effectiveFrom != null) {
            SalesTerms.plausible("effectiveFrom", effectiveFrom);
        }
        if (validUntil != null) {
            LocalDate start = effectiveFrom == null ? date : effectiveFrom;
            if (SalesTerms.plausible("validUntil", validUntil).isBefore(start)) {
                throw BusinessException.invalidField("validUntil", "contract.ends-before-start", validUntil, start);
            }
        }
    }

    /** The same for a version written later: what is over does not come with it. */
    ContractTerms renewed(LocalDate today) {
        return new ContractTerms(
                title,
                projectName,
                contactName,
                salesperson,
                today,
                null,
                validUntil != null && validUntil.isBefore(today) ? null : validUntil,
                deliveryTerms,
                penaltyTerms);
    }
}
