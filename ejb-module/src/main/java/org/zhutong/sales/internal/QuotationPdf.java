package org.zhutong.sales.internal;

import static org.zhutong.shared.pdf.PdfNumbers.money;
import static org.zhutong.shared.pdf.PdfNumbers.number;
import static org.zhutong.shared.pdf.PdfNumbers.price;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.model.CompanyData;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationLine;
import org.zhutong.sales.model.QuotationSection;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.shared.model.AmountInWords;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.pdf.PdfSheet;
import org.zhutong.shared.pdf.PdfSheet.Align;
import org.zhutong.shared.pdf.PdfSheet.Carry;
import org.zhutong.shared.pdf.PdfSheet.Column;
import org.zhutong.shared.pdf.PdfSheet.Row;
import org.zhutong.shared.service.Messages;

/** Prints a quotation: the company's head, customer and terms, lines with totals carried over, the amount in words, signatures. */
public final class QuotationPdf {
    private static final int TITLE = 16;
    private static final int BODY = 9;
    private static final int FINE = 8;
    private static final int FOOT_HEIGHT = 220;

    private final QuotationPrint print;
    private final Quotation quotation;
    private final Locale locale;

    private QuotationPdf(QuotationPrint print) {
        this.print = print;
        this.quotation = print.quotation();
        this.locale = print.locale();
    }

    public static byte[] of(QuotationPrint print) {
        return new QuotationPdf(print).file();
    }

    private byte[] file() {
        String company = print.company().nameIn(locale);
        try (PdfSheet sheet = new PdfSheet(text("sales.quotation") + " " + quotation.label(), company)) {
            head(sheet, company);
            sheet.facts(facts());
            sheet.space(6);
            sheet.table(columns(), rows(), new Carry(text("sales.pdf.forward"), text("sales.pdf.brought")));
            sheet.totals(totals());
            if (quotation.lines().size() > quotation.taken().size()) {
                sheet.text(text("sales.pdf.aside"), FINE, false, Align.RIGHT);
            }
            // what is agreed and who signs it belong on one page
            sheet.keep(FOOT_HEIGHT);
            foot(sheet);
            return sheet.finish((page, pages) ->
                    company + "  ·  " + quotation.label() + "  ·  " + text("sales.pdf.page", page, pages));
        }
    }

    private void head(PdfSheet sheet, String company) {
        CompanyData data = print.company();
        sheet.text(company, TITLE - 2, true, Align.LEFT);
        String contact = joined(
                print.branch(),
                data.address(),
                labelled("sales.pdf.phone", data.phone()),
                labelled("sales.pdf.email", data.email()),
                labelled("sales.pdf.tax-id", data.taxId()));
        if (!contact.isEmpty()) {
            sheet.text(contact, FINE, false, Align.LEFT);
        }
        sheet.rule(true);
        sheet.text(text("sales.pdf.title"), TITLE, true, Align.CENTER);
        if (!isOffered()) {
            sheet.text(
                    text("sales.pdf.not-an-offer", "@" + quotation.getStatus().messageKey()), BODY, true, Align.CENTER);
        }
        sheet.space(6);
    }

    /** Whether the company stands by it: a draft that somebody prints must not look like an offer. */
    private boolean isOffered() {
        return quotation.getStatus() == QuotationState.APPROVED
                || quotation.getStatus() == QuotationState.SENT
                || quotation.getStatus() == QuotationState.ACCEPTED;
    }

    private List<List<String>> facts() {
        List<List<String>> facts = new ArrayList<>();
        add(facts, "sales.customer", print.customer());
        add(facts, "sales.number", quotation.label());
        add(facts, "sales.contact", joined(quotation.getContactName(), print.phone()));
        add(facts, "sales.date.quotation", quotation.getDate().toString());
        add(facts, "sales.project", quotation.getProjectName());
        add(facts, "sales.valid-until", quotation.getValidUntil().toString());
        add(facts, "sales.pdf.address", print.address());
        add(facts, "sales.salesperson", joined(print.salesperson(), print.salesPhone(), print.salesEmail()));
        return facts;
    }

    private void add(List<List<String>> facts, String key, @Nullable String value) {
        facts.add(List.of(text(key), value == null || value.isBlank() ? "—" : value));
    }

    private List<Column> columns() {
        return List.of(
                new Column(text("sales.line.no"), 24, Align.CENTER),
                new Column(text("sales.line.product"), 155, Align.LEFT),
                new Column(text("sales.line.quantity"), 48, Align.RIGHT),
                new Column(text("sales.line.unit"), 36, Align.CENTER),
                new Column(text("sales.line.list-price"), 56, Align.RIGHT),
                new Column(text("sales.line.discount"), 38, Align.RIGHT),
                new Column(text("sales.pdf.unit-price"), 58, Align.RIGHT),
                new Column(text("sales.line.tax-rate"), 36, Align.RIGHT),
                new Column(text("sales.pdf.amount"), 72, Align.RIGHT));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        Integer before = null;
        for (QuotationLine line : quotation.lines()) {
            if (!Objects.equals(before, line.getSectionNo())) {
                subtotal(rows, before, total);
                rows.add(new Row(
                        List.of(heading(Objects.requireNonNull(quotation.sectionOf(line)))), money(total), true));
                before = line.getSectionNo();
            }
            total = line.isCounted() ? total.add(line.getNet()) : total;
            Percent off = line.discountOffList(quotation.getDiscount());
            BigDecimal list = line.getListPrice();
            rows.add(new Row(
                    List.of(
                            String.valueOf(line.getLineNo()),
                            product(line),
                            number(line.getHandedOut().value()),
                            unit(line.getHandedOut().unit()),
                            list == null ? "—" : price(list),
                            off.isZero() ? "—" : number(off.value()),
                            price(line.getUnitPrice()) + perBaseUnit(line),
                            number(line.getTaxRate().value()),
                            // what is in no total stands in brackets
                            line.isCounted() ? money(line.getNet()) : "(" + money(line.getNet()) + ")"),
                    money(total),
                    false));
        }
        subtotal(rows, before, total);
        return rows;
    }

    /** What the lines of a section come to, below the last of them. */
    private void subtotal(List<Row> rows, @Nullable Integer section, BigDecimal total) {
        if (section != null) {
            String name = quotation.getSections().get(section - 1).getName();
            String amount = money(quotation.subtotal(section).net());
            rows.add(new Row(
                    List.of("", text("sales.pdf.subtotal", name), "", "", "", "", "", "", amount),
                    money(total),
                    false));
        }
    }

    private String heading(QuotationSection section) {
        return section.getDiscount().isZero()
                ? section.getName()
                : section.getName() + "  "
                        + text("sales.section.off", number(section.getDiscount().value()) + " %");
    }

    /** What the customer may choose, or did. */
    private @Nullable String kind(QuotationLine line) {
        boolean left = quotation.getStatus() == QuotationState.ACCEPTED && !line.isCounted();
        String kind = switch (line.getKind()) {
            case NORMAL -> null;
            case OPTIONAL -> text("sales.line.kind.OPTIONAL");
            case ALTERNATIVE -> text("sales.line.alternative-to", String.valueOf(line.getAlternativeTo()));
        };
        String words = joined(kind, left ? text("sales.choice.left") : null);
        return words.isEmpty() ? null : "[" + words + "]";
    }

    /** Name, what it is like, and where the box holds another measure how much of it that is. */
    private String product(QuotationLine line) {
        String name = print.products().getOrDefault(line.getProductId(), line.getProductName());
        String measure =
                line.getHandedOut().unit().equals(line.getBaseQuantity().unit())
                        ? null
                        : "= " + number(line.getBaseQuantity().value()) + " "
                                + unit(line.getBaseQuantity().unit());
        return Stream.of(kind(line), name, line.getSpec(), measure, line.getRemark())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private String perBaseUnit(QuotationLine line) {
        return line.getHandedOut().unit().equals(line.getBaseQuantity().unit())
                ? ""
                : "\n/" + unit(line.getBaseQuantity().unit());
    }

    private List<List<String>> totals() {
        return List.of(
                List.of(text("sales.net"), money(quotation.getNetTotal())),
                List.of(text("sales.tax"), money(quotation.getTaxTotal())),
                List.of(
                        text("sales.total") + " (" + quotation.getCurrency() + ")",
                        money(quotation.getGross().amount())));
    }

    private void foot(PdfSheet sheet) {
        sheet.space(6);
        if (quotation.getCurrency().equals("CNY")) {
            sheet.text(text("sales.pdf.in-words", AmountInWords.chinese(quotation.getGross())), BODY, true, Align.LEFT);
        }
        sheet.rule(false);
        sheet.text(text("sales.pdf.validity", quotation.getValidUntil()), BODY, false, Align.LEFT);
        String remark = quotation.getRemark();
        if (remark != null) {
            sheet.text(text("sales.pdf.remark", remark), BODY, false, Align.LEFT);
        }
        CompanyData data = print.company();
        String terms = data.termsIn(locale);
        if (terms != null) {
            sheet.space(4);
            sheet.text(text("sales.pdf.terms"), BODY, true, Align.LEFT);
            sheet.text(terms, BODY, false, Align.LEFT);
        }
        String bank =
                joined(labelled("sales.pdf.bank", data.bankName()), labelled("sales.pdf.account", data.bankAccount()));
        if (!bank.isEmpty()) {
            sheet.text(bank, BODY, false, Align.LEFT);
        }
        sheet.signatures(
                List.of(
                        List.of(text("sales.pdf.supplier"), data.nameIn(locale)),
                        List.of(text("sales.pdf.signature"), ""),
                        List.of(text("sales.pdf.signed-on"), "")),
                List.of(
                        List.of(text("sales.pdf.buyer"), print.customer()),
                        List.of(text("sales.pdf.signature"), ""),
                        List.of(text("sales.pdf.signed-on"), "")));
    }

    private String text(String key, Serializable... args) {
        return Messages.text(locale, key, args);
    }

    private @Nullable String labelled(String key, @Nullable String value) {
        return value == null ? null : text(key) + " " + value;
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("  "));
    }

    private String unit(String code) {
        return print.units().getOrDefault(code, code);
    }
}
