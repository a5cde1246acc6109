package org.zhutong.contract.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.ContractKind;
import org.zhutong.contract.model.ContractVariable;
import org.zhutong.contract.model.PaymentKind;
import org.zhutong.contract.service.ContractClauseCommand;
import org.zhutong.contract.service.ContractCommand;
import org.zhutong.contract.service.ContractLineCommand;
import org.zhutong.contract.service.ContractView;
import org.zhutong.contract.service.PaymentCommand;

/** What is typed on the page of a contract. */
public class ContractForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private ContractKind kind = ContractKind.SALES;
    private String title = "";
    private @Nullable String projectName;
    private @Nullable String contactName;
    private @Nullable LocalDate contractDate;
    private @Nullable LocalDate effectiveFrom;
    private @Nullable LocalDate validUntil;
    private @Nullable String deliveryTerms;
    private @Nullable String penaltyTerms;
    private boolean fixed;
    private final List<LineForm> lines = new ArrayList<>();
    private final List<ClauseEntry> clauses = new ArrayList<>();
    private final List<PaymentForm> payments = new ArrayList<>();
    private final List<ValueForm> values = new ArrayList<>();

    static ContractForm of(ContractView view) {
        ContractForm form = new ContractForm();
        form.kind = view.kind();
        form.title = view.title();
        form.projectName = view.projectName();
        form.contactName = view.contactName();
        form.contractDate = view.contractDate();
        form.effectiveFrom = view.effectiveFrom();
        form.validUntil = view.validUntil();
        form.deliveryTerms = view.deliveryTerms();
        form.penaltyTerms = view.penaltyTerms();
        form.fixed = view.fixed();
        view.lines().forEach(line -> form.lines.add(LineForm.of(line)));
        view.clauses().forEach(clause -> form.clauses.add(ClauseEntry.of(clause)));
        view.payments().forEach(part -> form.payments.add(PaymentForm.of(part)));
        view.values().forEach((name, value) -> form.values.add(new ValueForm(name, value)));
        view.openPlaces().stream()
                .filter(name -> !ContractVariable.knows(name))
                .forEach(name -> form.values.add(new ValueForm(name, null)));
        return form;
    }

    ContractCommand command(long customerId) {
        Map<String, @Nullable String> filled = new HashMap<>();
        values.forEach(one -> filled.put(one.name, one.value));
        return new ContractCommand(
                customerId,
                kind,
                title,
                projectName,
                contactName,
                null,
                contractDate,
                effectiveFrom,
                validUntil,
                deliveryTerms,
                penaltyTerms,
                fixed
                        ? null
                        : lines.stream()
                                .filter(line -> !line.isEmpty())
                                .map(LineForm::command)
                                .toList(),
                clauses.stream().map(ClauseEntry::command).toList(),
                payments.stream().map(PaymentForm::command).toList(),
                filled);
    }

    /** A line as typed. */
    public static class LineForm implements Serializable {
        private static final long serialVersionUID = 1L;

        private @Nullable Integer item;
        private @Nullable String sku;
        private @Nullable String productName;
        private @Nullable BigDecimal quantity;
        private @Nullable String unit;
        private @Nullable BigDecimal unitPrice;
        private @Nullable String remark;

        static LineForm of(ContractView.Line line) {
            LineForm form = new LineForm();
            form.item = line.item();
            form.sku = line.sku();
            form.productName = line.productName();
            form.quantity = plain(line.quantity());
            form.unit = line.unit();
            form.unitPrice = plain(line.unitPrice());
            form.remark = line.remark();
            return form;
        }

        boolean isEmpty() {
            return item == null && (sku == null || sku.isBlank());
        }

        ContractLineCommand command() {
            return new ContractLineCommand(
                    item, null, sku, quantity == null ? BigDecimal.ZERO : quantity, unit, unitPrice, remark);
        }

        public @Nullable String getProductName() {
            return productName;
        }

        public @Nullable String getSku() {
            return sku;
        }

        public void setSku(@Nullable String sku) {
            this.sku = sku;
        }

        public @Nullable BigDecimal getQuantity() {
            return quantity;
        }

        public void setQuantity(@Nullable BigDecimal quantity) {
            this.quantity = quantity;
        }

        public @Nullable String getUnit() {
            return unit;
        }

        public void setUnit(@Nullable String unit) {
            this.unit = unit;
        }

        public @Nullable BigDecimal getUnitPrice() {
            return unitPrice;
        }

        public void setUnitPrice(@Nullable BigDecimal unitPrice) {
            this.unitPrice = unitPrice;
        }
    }

    /** A clause as typed. */
    public static class ClauseEntry implements Serializable {
        private static final long serialVersionUID = 1L;

        private @Nullable Long id;
        private @Nullable Long templateId;
        private boolean mandatory;
        private boolean altered;
        private @Nullable String standardText;
        private @Nullable String riskNote;
        private @Nullable String title;
        private @Nullable String text;

        static ClauseEntry of(ContractView.Clause clause) {
            ClauseEntry entry = new ClauseEntry();
            entry.id = clause.id();
            entry.templateId = clause.templateId();
            entry.mandatory = String.valueOf(clause.kind()).equals("MANDATORY");
            entry.altered = clause.altered();
            entry.standardText = clause.standardText();
            entry.riskNote = clause.riskNote();
            entry.title = clause.title();
            entry.text = clause.text();
            return entry;
        }

        /** A new one: of a standard clause, or its own. */
        static ClauseEntry fresh(@Nullable Long templateId, @Nullable String title) {
            ClauseEntry entry = new ClauseEntry();
            entry.templateId = templateId;
            entry.title = title;
            return entry;
        }

        ContractClauseCommand command() {
            String typed = text == null || text.isBlank() ? null : text;
            return new ContractClauseCommand(id, id == null ? templateId : null, title, typed);
        }

        public @Nullable Long getTemplateId() {
            return templateId;
        }

        public boolean isMandatory() {
            return mandatory;
        }

        public boolean isAltered() {
            return altered;
        }

        public @Nullable String getStandardText() {
            return standardText;
        }

        public @Nullable String getRiskNote() {
            return riskNote;
        }

        public @Nullable String getTitle() {
            return title;
        }

        public void setTitle(@Nullable String title) {
            this.title = title;
        }

        public @Nullable String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text;
        }
    }

    /** A part of the price as typed. */
    public static class PaymentForm implements Serializable {
        private static final long serialVersionUID = 1L;

        private PaymentKind kind = PaymentKind.ON_DELIVERY;
        private @Nullable BigDecimal percent;
        private @Nullable Integer months;
        private @Nullable String description;

        static PaymentForm of(ContractView.Payment part) {
            PaymentForm form = new PaymentForm();
            form.kind = part.kind();
            form.percent = plain(part.percent().value());
            form.months = part.months();
            form.description = part.description();
            return form;
        }

        PaymentCommand command() {
            return new PaymentCommand(
                    kind,
                    percent == null ? BigDecimal.ZERO : percent,
                    kind == PaymentKind.RETENTION ? months : null,
                    description);
        }

        public boolean isKept() {
            return kind == PaymentKind.RETENTION;
        }

        public PaymentKind getKind() {
            return kind;
        }

        public void setKind(PaymentKind kind) {
            this.kind = kind;
        }

        public @Nullable BigDecimal getPercent() {
            return percent;
        }

        public void setPercent(@Nullable BigDecimal percent) {
            this.percent = percent;
        }

        public @Nullable Integer getMonths() {
            return months;
        }

        public void setMonths(@Nullable Integer months) {
            this.months = months;
        }

        public @Nullable String getDescription() {
            return description;
        }

        public void setDescription(@Nullable String description) {
            this.description = description;
        }
    }

    /** What is put into a place of the clauses. */
    public static class ValueForm implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String name;
        private @Nullable String value;

        ValueForm(String name, @Nullable String value) {
            this.name = name;
            this.value = value;
        }

        public String getName() {
            return name;
        }

        public @Nullable String getValue() {
            return value;
        }

        public void setValue(@Nullable String value) {
            this.value = value;
        }
    }

    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    public ContractKind getKind() {
        return kind;
    }

    public void setKind(ContractKind kind) {
        this.kind = kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable String getProjectName() {
        return projectName;
    }

    public void setProjectName(@Nullable String projectName) {
        this.projectName = projectName;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = contactName;
    }

    public @Nullable LocalDate getContractDate() {
        return contractDate;
    }

    public void setContractDate(@Nullable LocalDate contractDate) {
        this.contractDate = contractDate;
    }

    public @Nullable LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(@Nullable LocalDate effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public @Nullable String getDeliveryTerms() {
        return deliveryTerms;
    }

    public void setDeliveryTerms(@Nullable String deliveryTerms) {
        this.deliveryTerms = deliveryTerms;
    }

    public @Nullable String getPenaltyTerms() {
        return penaltyTerms;
    }

    public void setPenaltyTerms(@Nullable String penaltyTerms) {
        this.penaltyTerms = penaltyTerms;
    }

    public boolean isFixed() {
        return fixed;
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public List<ClauseEntry> getClauses() {
        return clauses;
    }

    public List<PaymentForm> getPayments() {
        return payments;
    }

    public List<ValueForm> getValues() {
        return values;
    }
}
