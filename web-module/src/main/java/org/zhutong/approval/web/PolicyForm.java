package org.zhutong.approval.web;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.service.PolicyCommand;
import org.zhutong.approval.service.PolicyView;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.DocumentType;

/** What is typed on the page of an approval policy. */
public class PolicyForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private DocumentType documentType = DocumentType.QUOTATION;
    private @Nullable Long branchId;
    private @Nullable BigDecimal discountAbove;
    private @Nullable BigDecimal amountAbove;
    private String requiredPermission = Permissions.QUOTATION_APPROVE;
    private boolean active = true;

    static PolicyForm of(PolicyView view) {
        PolicyForm form = new PolicyForm();
        form.name = view.name();
        form.documentType = view.documentType();
        form.branchId = view.branchId();
        form.discountAbove = view.discountAbove() == null
                ? null
                : view.discountAbove().value().stripTrailingZeros();
        form.amountAbove = view.amountAbove();
        form.requiredPermission = view.requiredPermission();
        form.active = view.active();
        return form;
    }

    PolicyCommand command() {
        return new PolicyCommand(name, documentType, branchId, discountAbove, amountAbove, requiredPermission, active);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public DocumentType getDocumentType() {
        return documentType;
    }

    public void setDocumentType(DocumentType documentType) {
        this.documentType = documentType;
    }

    public @Nullable Long getBranchId() {
        return branchId;
    }

    public void setBranchId(@Nullable Long branchId) {
        this.branchId = branchId;
    }

    public @Nullable BigDecimal getDiscountAbove() {
        return discountAbove;
    }

    public void setDiscountAbove(@Nullable BigDecimal discountAbove) {
        this.discountAbove = discountAbove;
    }

    public @Nullable BigDecimal getAmountAbove() {
        return amountAbove;
    }

    public void setAmountAbove(@Nullable BigDecimal amountAbove) {
        this.amountAbove = amountAbove;
    }

    public String getRequiredPermission() {
        return requiredPermission;
    }

    public void setRequiredPermission(String requiredPermission) {
        this.requiredPermission = requiredPermission;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
