package org.zhutong.contract.internal;

import static org.zhutong.shared.pdf.PdfNumbers.money;
import static org.zhutong.shared.pdf.PdfNumbers.number;
import static org.zhutong.shared.pdf.PdfNumbers.price;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractClause;
import org.zhutong.contract.model.ContractLine;
import org.zhutong.contract.model.ContractState;
import org.zhutong.contract.model.ContractTerms;
import org.zhutong.contract.model.ContractVariable;
import org.zhutong.contract.model.PaymentTerm;
import org.zhutong.contract.model.Signature;
import org.zhutong.contract.model.SigningSide;
import org.zhutong.organisation.model.CompanyData;
import org.zhutong.shared.model.AmountInWords;
import org.zhutong.shared.pdf.PdfSheet;
import org.zhutong.shared.pdf.PdfSheet.Align;
import org.zhutong.shared.pdf.PdfSheet.Carry;
import org.zhutong.shared.pdf.PdfSheet.Column;
import org.zhutong.shared.pdf.PdfSheet.Row;
import org.zhutong.shared.service.Environment;
import org.zhutong.shared.service.Messages;

/** Prints a contract: the parties, goods with totals carried over, the amount in words, payments, clauses and signatures. */
public final class ContractPdf {
    private static final int TITLE = 16;
    private static final int HEADING = 11;
    private static final int BODY = 9;
    private static final int SIGNATURES_HEIGHT = 150;
    private static final int PICTURE_HEIGHT = 70;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /**
     * What is printed.
     *
     * @param places what the places of clauses are filled with, see {@link ContractPlaces}
     * @param units names by unit code in the language of the print
     * @param drawn signatures drawn on a screen
     */
    public record Print(
            Contract contract,
            Locale locale,
            CompanyData company,
            Map<String, String> places,
            Map<String, String> units,
            List<Drawn> drawn) {}

    /** A signature drawn on a screen, a PNG. */
    public record Drawn(SigningSide side, String signer, Instant at, byte[] png) {}

    private final Contract contract;
    private final ContractTerms terms;
    private final Print print;
    private final Locale locale;
    private int chapter;

    private ContractPdf(Print print) {
        this.print = print;
        this.contract = print.contract();
        this.terms = contract.getTerms();
        this.locale = print.locale();
    }

    public static byte[] of(Print print) {
        return new ContractPdf(print).file();
    }

    private byte[] file() {
        String company = print.company().nameIn(locale);
        try (PdfSheet sheet = new PdfSheet(terms.title() + " " + contract.label(), company)) {
            head(sheet);
            goods(sheet);
            payments(sheet);
            clauses(sheet);
            sheet.keep(SIGNATURES_HEIGHT + (print.drawn().isEmpty() ? 0 : PICTURE_HEIGHT));
            signatures(sheet, company);
            return sheet.finish((page, pages) ->
                    terms.title() + "  ·  " + contract.label() + "  ·  " + text("contract.pdf.page", page, pages));
        }
    }

    private void head(PdfSheet sheet) {
        sheet.text(terms.title(), TITLE, true, Align.CENTER);
        if (contract.getStatus().isOpen() && contract.getStatus() != ContractState.APPROVED) {
            sheet.text(
                    text("contract.pdf.not-binding", "@" + contract.getStatus().messageKey()),
                    BODY,
                    true,
                    Align.CENTER);
        }
        if (contract.getVersionNo() > 1) {
            sheet.text(text("contract.pdf.amendment", contract.getNumber()), BODY, false, Align.CENTER);
        }
        sheet.space(6);
        List<List<String>> facts = new ArrayList<>();
        add(facts, "contract.number", contract.label());
        add(facts, "contract.date", terms.date().toString());
        add(facts, "contract.pdf.supplier", print.company().nameIn(locale));
        add(facts, "contract.pdf.buyer", place(ContractVariable.CUSTOMER));
        add(facts, "contract.pdf.tax-id", print.company().taxId());
        add(facts, "contract.pdf.tax-id", place(ContractVariable.CUSTOMER_TAX_ID));
        add(facts, "contract.pdf.address", print.company().address());
        add(facts, "contract.pdf.address", place(ContractVariable.CUSTOMER_ADDRESS));
        add(facts, "contract.project", terms.projectName());
        add(facts, "contract.contact", terms.contactName());
        add(facts, "contract.effective-from", place(ContractVariable.EFFECTIVE_FROM));
        add(facts, "contract.valid-until", place(ContractVariable.VALID_UNTIL));
        sheet.facts(facts);
        sheet.space(4);
        sheet.text(text("contract.pdf.preamble"), BODY, false, Align.LEFT);
    }

    private void add(List<List<String>> facts, String key, @Nullable String value) {
        facts.add(List.of(text(key), value == null || value.isBlank() ? "—" : value));
    }

    private @Nullable String place(ContractVariable variable) {
        return print.places().get(variable.place());
    }

    private void heading(PdfSheet sheet, String title) {
        sheet.space(6);
        // a heading does not stand alone at the foot of a page
        sheet.keep(60);
        sheet.text(++chapter + ". " + title, HEADING, true, Align.LEFT);
        sheet.space(2);
    }

    private void goods(PdfSheet sheet) {
        heading(sheet, text("contract.lines"));
        List<Column> columns = List.of(
                new Column(text("contract.pdf.no"), 26, Align.CENTER),
                new Column(text("contract.line.product"), 187, Align.LEFT),
                new Column(text("contract.line.quantity"), 60, Align.RIGHT),
                new Column(text("contract.line.unit"), 40, Align.CENTER),
                new Column(text("contract.line.price"), 80, Align.RIGHT),
                new Column(text("contract.line.tax-rate"), 45, Align.RIGHT),
                new Column(text("contract.line.gross"), 85, Align.RIGHT));
        List<Row> rows = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (ContractLine line : contract.lines()) {
            total = total.add(line.getGross());
            rows.add(new Row(
                    List.of(
                            String.valueOf(line.getLineNo()),
                            product(line),
                            number(line.getQuantity().value()),
                            unit(line.getQuantity().unit()),
                            price(line.getUnitPrice()) + perBaseUnit(line),
                            number(line.getTaxRate().value()) + "%",
                            money(line.getGross())),
                    money(total),
                    false));
        }
        sheet.table(columns, rows, new Carry(text("contract.pdf.forward"), text("contract.pdf.brought")));
        sheet.totals(List.of(
                List.of(text("contract.net"), money(contract.getNetTotal())),
                List.of(text("contract.tax"), money(contract.getTaxTotal())),
                List.of(
                        text("contract.total") + " (" + contract.getCurrency() + ")",
                        money(contract.getGross().amount()))));
        sheet.space(4);
        if (contract.getCurrency().equals("CNY")) {
            sheet.text(
                    text("contract.pdf.in-words", AmountInWords.chinese(contract.getGross())), BODY, true, Align.LEFT);
        }
    }

    private String product(ContractLine line) {
        return Stream.of(line.getProductName(), line.getSpec(), measure(line), line.getRemark())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** Where the box holds another measure how much of it that is. */
    private @Nullable String measure(ContractLine line) {
        return sameUnit(line)
                ? null
                : "= " + number(line.getBaseQuantity().value()) + " "
                        + unit(line.getBaseQuantity().unit());
    }

    private String perBaseUnit(ContractLine line) {
        return sameUnit(line) ? "" : "\n/" + unit(line.getBaseQuantity().unit());
    }

    private static boolean sameUnit(ContractLine line) {
        return line.getQuantity().unit().equals(line.getBaseQuantity().unit());
    }

    private void payments(PdfSheet sheet) {
        if (contract.getPayments().isEmpty()) {
            return;
        }
        heading(sheet, text("contract.payments"));
        List<Column> columns = List.of(
                new Column(text("contract.payment.kind"), 100, Align.LEFT),
                new Column(text("contract.payment.share"), 60, Align.RIGHT),
                new Column(text("contract.pdf.amount"), 100, Align.RIGHT),
                new Column(text("contract.payment.when"), 263, Align.LEFT));
        List<Row> rows = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (PaymentTerm part : contract.getPayments()) {
            total = total.add(part.getAmount());
            Integer months = part.getMonths();
            rows.add(new Row(
                    List.of(
                            text(part.getKind().messageKey()),
                            number(part.getPercent().value()),
                            money(part.getAmount()),
                            Stream.of(
                                            part.getDescription(),
                                            months == null ? null : text("contract.pdf.months", months))
                                    .filter(Objects::nonNull)
                                    .collect(Collectors.joining("  "))),
                    money(total),
                    false));
        }
        sheet.table(columns, rows, new Carry(text("contract.pdf.forward"), text("contract.pdf.brought")));
    }

    private void clauses(PdfSheet sheet) {
        for (ContractClause clause : contract.clauses()) {
            heading(sheet, clause.getTitle());
            for (String paragraph : clause.wording(print.places()).split("\n")) {
                if (!paragraph.isBlank()) {
                    sheet.text(paragraph, BODY, false, Align.LEFT);
                }
            }
        }
    }

    private void signatures(PdfSheet sheet, String company) {
        sheet.space(8);
        sheet.rule(false);
        Signature signature = contract.getSignature();
        Drawn ours = drawn(SigningSide.OURS);
        Drawn theirs = drawn(SigningSide.CUSTOMER);
        String day = signature == null ? "" : signature.signedOn().toString();
        String buyer = Objects.requireNonNullElse(place(ContractVariable.CUSTOMER), "");
        sheet.signatures(
                List.of(
                        List.of(text("contract.pdf.supplier-seal"), company),
                        List.of(
                                text("contract.pdf.signature"),
                                signature == null ? signer(ours) : signature.ourSigner()),
                        List.of(text("contract.pdf.signed-on"), day)),
                List.of(
                        List.of(text("contract.pdf.buyer-seal"), buyer),
                        List.of(
                                text("contract.pdf.signature"),
                                signature == null ? signer(theirs) : signature.theirSigner()),
                        List.of(text("contract.pdf.signed-on"), day)));
        if (ours != null || theirs != null) {
            sheet.pictures(picture(ours), picture(theirs), PICTURE_HEIGHT);
        }
    }

    private @Nullable Drawn drawn(SigningSide side) {
        return print.drawn().stream()
                .filter(one -> one.side() == side)
                .findFirst()
                .orElse(null);
    }

    private static String signer(@Nullable Drawn drawn) {
        return drawn == null ? "" : drawn.signer();
    }

    private PdfSheet.@Nullable Picture picture(@Nullable Drawn drawn) {
        return drawn == null
                ? null
                : new PdfSheet.Picture(
                        drawn.png(),
                        text("contract.pdf.drawn", TIME.format(drawn.at().atZone(ZoneId.of(Environment.zone())))));
    }

    private String text(String key, Serializable... args) {
        return Messages.text(locale, key, args);
    }

    private String unit(String code) {
        return print.units().getOrDefault(code, code);
    }
}
