package org.zhutong.contract.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.ApprovalView;
import org.zhutong.contract.model.ClauseKind;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractKind;
import org.zhutong.contract.model.ContractState;
import org.zhutong.contract.model.PaymentKind;
import org.zhutong.contract.model.SignatureMethod;
import org.zhutong.contract.model.SigningSide;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.sales.service.StatusChangeView;
import org.zhutong.shared.model.Percent;

/**
 * A contract with everything it says.
 *
 * @param version optimistic version, for If-Match
 * @param number shared by all versions of the contract
 * @param versionNo 1, 2, 3 …
 * @param salesperson user name, {@code salespersonName} the person's name
 * @param netTotal without VAT; {@code taxTotal} VAT; {@code grossTotal} both together
 * @param fixed whether its lines are those of an accepted quotation, which only an amendment changes
 * @param values for places of the clauses that the contract does not fill by itself
 * @param openPlaces names of places nobody has given a value for
 * @param clauseAltered whether it says otherwise than the standard clauses
 * @param signature who signed it; null before
 * @param drawn signatures drawn on a screen under what it says now, one for each side that signed
 * @param approvals every request for approval there was, the latest first
 * @param quotation the quotation it was made of; null for one written by itself
 * @param orders what was ordered by any of its versions, the latest first
 * @param actions what the caller may do with it now: change, submit, withdraw, approve, refuse, sign, order, amend, complete,
 *     terminate
 */
public record ContractView(
        long id,
        int version,
        String number,
        int versionNo,
        ContractKind kind,
        ContractState status,
        long customerId,
        String customerCode,
        String customerName,
        long branchId,
        String title,
        @Nullable String projectName,
        @Nullable String contactName,
        String salesperson,
        String salespersonName,
        String currency,
        LocalDate contractDate,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate validUntil,
        @Nullable String deliveryTerms,
        @Nullable String penaltyTerms,
        BigDecimal netTotal,
        BigDecimal taxTotal,
        BigDecimal grossTotal,
        boolean fixed,
        List<Line> lines,
        List<Clause> clauses,
        List<Payment> payments,
        Map<String, String> values,
        List<String> openPlaces,
        boolean clauseAltered,
        @Nullable Signed signature,
        List<Drawn> drawn,
        List<StatusChangeView> history,
        List<ApprovalView> approvals,
        @Nullable DocumentLink quotation,
        List<DocumentLink> orders,
        List<String> actions)
        implements Serializable {
    /** The number with the version. */
    public String label() {
        return Contract.label(number, versionNo);
    }

    /**
     * What is sold.
     *
     * @param item its number in every version of the contract
     * @param quantity as entered, in {@code unit}
     * @param baseQuantity the same in the product's base unit
     * @param unitPrice net per base unit
     * @param ordered how much of it was ordered by the contract, in the base unit; {@code left} how much still may be
     */
    public record Line(
            int item,
            int lineNo,
            long productId,
            String sku,
            String productName,
            @Nullable String spec,
            BigDecimal quantity,
            String unit,
            BigDecimal baseQuantity,
            String baseUnit,
            @Nullable BigDecimal listPrice,
            BigDecimal unitPrice,
            Percent taxRate,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal gross,
            @Nullable String remark,
            BigDecimal ordered,
            BigDecimal left)
            implements Serializable {}

    /**
     * A clause.
     *
     * @param templateId the standard clause it was copied of, in the wording {@code templateRevision}; null: its own
     * @param text as it is written, with places
     * @param wording with the places filled
     * @param altered whether it says otherwise than the standard clause
     * @param standardText what that says; null for one of its own
     * @param riskNote what to mind when it is altered
     */
    public record Clause(
            long id,
            int number,
            @Nullable Long templateId,
            @Nullable Integer templateRevision,
            @Nullable String code,
            @Nullable ClauseKind kind,
            @Nullable String group,
            String title,
            String text,
            String wording,
            boolean altered,
            @Nullable String standardText,
            @Nullable String riskNote)
            implements Serializable {}

    /** A part of the price. @param months how long a retention is kept back */
    public record Payment(
            PaymentKind kind,
            Percent percent,
            BigDecimal amount,
            @Nullable Integer months,
            @Nullable String description)
            implements Serializable {}

    /**
     * A signature drawn on a screen.
     *
     * @param signer whose it is
     * @param drawnBy user name of whose screen it was, {@code drawnByName} the person's name
     * @param drawnAt by the server's clock; {@code address} from where
     * @param contentHash SHA-256 of what the contract said
     * @param attachmentId the picture among its attachments
     */
    public record Drawn(
            SigningSide side,
            String signer,
            SignatureMethod method,
            String drawnBy,
            String drawnByName,
            Instant drawnAt,
            @Nullable String address,
            String contentHash,
            long attachmentId)
            implements Serializable {}

    /**
     * Who signed it, when, and the signed copy.
     *
     * @param attachmentId of the signed copy among its attachments; null when it is kept elsewhere
     * @param fileHash SHA-256 of it
     */
    public record Signed(
            LocalDate signedOn,
            String ourSigner,
            String theirSigner,
            @Nullable Long attachmentId,
            @Nullable String fileName,
            String fileHash)
            implements Serializable {}
}
