package org.zhutong.sales.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.OpportunityView;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.sales.service.SpecialPriceCommand;
import org.zhutong.sales.service.SpecialPriceGrantCommand;
import org.zhutong.sales.service.SpecialPriceLineCommand;
import org.zhutong.sales.service.SpecialPriceView;

/** What is typed on the page of a special price request. */
@SuppressWarnings("NullAway") // what must be there is named by the services' own checks
public class SpecialPriceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Long opportunityId;
    private @Nullable String projectName;
    private String brand;
    private String why;
    private String reference;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private final List<Row> rows = new ArrayList<>();

    /** A new one, granted from today on. */
    static SpecialPriceForm blank(LocalDate today) {
        SpecialPriceForm form = new SpecialPriceForm();
        form.validFrom = today;
        return form;
    }

    static SpecialPriceForm of(SpecialPriceView view, LocalDate today) {
        SpecialPriceForm form = new SpecialPriceForm();
        form.opportunityId =
                view.opportunity() == null ? null : view.opportunity().opportunityId();
        form.projectName = view.projectName();
        form.brand = view.brand();
        form.why = view.reason();
        form.reference = view.reference();
        form.validFrom = view.validFrom() == null ? today : view.validFrom();
        form.validUntil = view.validUntil();
        view.lines().forEach(line -> form.rows.add(Row.of(line)));
        return form;
    }

    /** For the project of an opportunity. */
    void begin(OpportunityView opportunity) {
        opportunityId = opportunity.id();
        projectName = opportunity.projectName();
    }

    /** For what is quoted, at the prices quoted. */
    void begin(QuotationView quotation, @Nullable Long opportunity) {
        opportunityId = opportunity;
        projectName = quotation.projectName();
        quotation.lines().forEach(line -> {
            if (rows.stream().noneMatch(row -> row.sku.equals(line.sku()))) {
                Row row = new Row();
                row.sku = line.sku();
                row.quantity = plain(line.baseQuantity());
                row.salePrice = plain(line.unitPrice());
                rows.add(row);
            }
        });
    }

    void addRow() {
        rows.add(new Row());
    }

    void remove(Row row) {
        rows.remove(row);
    }

    SpecialPriceCommand command(long customerId) {
        return new SpecialPriceCommand(
                customerId,
                opportunityId,
                projectName,
                brand,
                why,
                null,
                rows.stream()
                        .map(row -> new SpecialPriceLineCommand(
                                null, row.sku, row.quantity, null, row.regularPrice, row.askedPrice, row.salePrice))
                        .toList());
    }

    /** What is granted: the lines that have a price and a ceiling. */
    SpecialPriceGrantCommand granted() {
        return new SpecialPriceGrantCommand(
                reference,
                validFrom,
                validUntil,
                rows.stream()
                        .filter(row -> row.grantedPrice != null || row.ceiling != null)
                        .map(row -> new SpecialPriceGrantCommand.Line(row.lineNo, row.grantedPrice, row.ceiling))
                        .toList());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** A product as typed, with what is granted of it. */
    public static class Row implements Serializable {
        private static final long serialVersionUID = 1L;

        private int lineNo;
        private String sku;
        private String name;
        private String unit;
        private BigDecimal quantity;
        private BigDecimal regularPrice;
        private BigDecimal askedPrice;
        private BigDecimal salePrice;
        private BigDecimal grantedPrice;
        private BigDecimal ceiling;

        static Row of(SpecialPriceView.Line line) {
            Row row = new Row();
            row.lineNo = line.lineNo();
            row.sku = line.sku();
            row.name = line.productName();
            row.unit = line.unit();
            row.quantity = plain(line.quantity());
            row.regularPrice = plain(line.regularPrice());
            row.askedPrice = plain(line.askedPrice());
            row.salePrice = plain(line.salePrice());
            row.grantedPrice = plain(line.grantedPrice() == null ? line.askedPrice() : line.grantedPrice());
            row.ceiling = plain(line.ceiling().signum() == 0 ? line.quantity() : line.ceiling());
            return row;
        }

        public String getSku() {
            return sku;
        }

        public void setSku(String sku) {
            this.sku = sku;
        }

        public String getName() {
            return name;
        }

        public String getUnit() {
            return unit;
        }

        public BigDecimal getQuantity() {
            return quantity;
        }

        public void setQuantity(BigDecimal quantity) {
            this.quantity = quantity;
        }

        public BigDecimal getRegularPrice() {
            return regularPrice;
        }

        public void setRegularPrice(BigDecimal regularPrice) {
            this.regularPrice = regularPrice;
        }

        public BigDecimal getAskedPrice() {
            return askedPrice;
        }

        public void setAskedPrice(BigDecimal askedPrice) {
            this.askedPrice = askedPrice;
        }

        public BigDecimal getSalePrice() {
            return salePrice;
        }

        public void setSalePrice(BigDecimal salePrice) {
            this.salePrice = salePrice;
        }

        public BigDecimal getGrantedPrice() {
            return grantedPrice;
        }

        public void setGrantedPrice(BigDecimal grantedPrice) {
            this.grantedPrice = grantedPrice;
        }

        public BigDecimal getCeiling() {
            return ceiling;
        }

        public void setCeiling(BigDecimal ceiling) {
            this.ceiling = ceiling;
        }
    }

    public @Nullable Long getOpportunityId() {
        return opportunityId;
    }

    public void setOpportunityId(@Nullable Long opportunityId) {
        this.opportunityId = opportunityId;
    }

    public @Nullable String getProjectName() {
        return projectName;
    }

    public void setProjectName(@Nullable String projectName) {
        this.projectName = projectName;
    }

    public String getBrand() {
        return brand;
    }

    public void setBrand(String brand) {
        this.brand = brand;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public List<Row> getRows() {
        return rows;
    }
}
