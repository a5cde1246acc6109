package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.model.CompanyData;
import org.zhutong.organisation.service.CompanyService;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.QuotationChoice;
import org.zhutong.sales.model.QuotationLine;
import org.zhutong.sales.model.QuotationSection;
import org.zhutong.sales.model.SalesAmounts;
import org.zhutong.sales.service.OfferView;
import org.zhutong.sales.service.PdfFile;
import org.zhutong.shared.service.Chunks;

/** Gathers what is printed around a quotation, in a constant number of statements, and prints it. */
@ApplicationScoped
public class QuotationPrints {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CompanyService company;

    public PdfFile pdf(Quotation quotation, Locale locale) {
        return new PdfFile(quotation.label() + ".pdf", QuotationPdf.of(print(quotation, locale)));
    }

    /**
     * What the customer sees by a private link.
     *
     * @param contact whom the link was made for
     * @param choice what they would take
     */
    public OfferView offer(Quotation quotation, String contact, QuotationChoice choice, Locale locale) {
        SalesAmounts amounts = choice.amounts();
        QuotationPrint print = print(quotation, locale);
        CompanyData head = print.company();
        return new OfferView(
                quotation.getVersion(),
                quotation.label(),
                head.nameIn(locale),
                head.phone(),
                head.email(),
                print.customer(),
                contact,
                quotation.getProjectName(),
                print.salesperson(),
                print.salesPhone(),
                quotation.getDate(),
                quotation.getValidUntil(),
                quotation.getCurrency(),
                amounts.net(),
                amounts.tax(),
                amounts.gross(),
                quotation.getRemark(),
                head.termsIn(locale),
                locale,
                quotation.hasOptions(),
                lines(quotation, choice, print));
    }

    private static List<OfferView.Line> lines(Quotation quotation, QuotationChoice choice, QuotationPrint print) {
        List<OfferView.Line> lines = new ArrayList<>();
        Integer before = null;
        for (QuotationLine line : quotation.lines()) {
            QuotationSection section = Objects.equals(before, line.getSectionNo()) ? null : quotation.sectionOf(line);
            before = line.getSectionNo();
            lines.add(line(line, section == null ? null : section.toString(), choice.takes(line), print));
        }
        return lines;
    }

    private static OfferView.Line line(
            QuotationLine line, @Nullable String section, boolean taken, QuotationPrint print) {
        String unit = line.getHandedOut().unit();
        String base = line.getBaseQuantity().unit();
        return new OfferView.Line(
                line.getLineNo(),
                section,
                line.getKind(),
                line.getAlternativeTo(),
                taken,
                print.products().getOrDefault(line.getProductId(), line.getProductName()),
                line.getSpec(),
                line.getRemark(),
                line.getHandedOut().value(),
                print.units().getOrDefault(unit, unit),
                print.units().getOrDefault(base, base),
                line.getUnitPrice(),
                line.getNet());
    }

    private QuotationPrint print(Quotation quotation, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        Set<Long> productIds = new HashSet<>();
        Set<String> unitCodes = new HashSet<>();
        quotation.lines().forEach(line -> {
            productIds.add(line.getProductId());
            unitCodes.add(line.getHandedOut().unit());
            unitCodes.add(line.getBaseQuantity().unit());
        });
        Object[] customer =
                first("SELECT c.name, c.phone, c.address FROM Customer c WHERE c.id = :id", quotation.getCustomerId());
        Object[] seller = first(
                "SELECT e.displayName, e.phone, e.email FROM Employee e WHERE e.username = :id",
                quotation.getSalesperson());
        Object[] branch = first("SELECT b.name, b.code FROM Branch b WHERE b.id = :id", quotation.getBranchId());
        return new QuotationPrint(
                quotation,
                locale,
                company.head(),
                english ? null : at(branch, 0),
                String.valueOf(at(customer, 0)),
                phone(quotation, at(customer, 1)),
                at(customer, 2),
                seller.length == 0 ? quotation.getSalesperson() : String.valueOf(at(seller, 0)),
                at(seller, 1),
                at(seller, 2),
                english
                        ? this.<Long>names("SELECT p.id, p.nameEn FROM Product p WHERE p.id IN :keys", productIds)
                        : Map.of(),
                this.<String>names(
                        "SELECT u.code, u." + (english ? "nameEn" : "name")
                                + " FROM UnitOfMeasure u WHERE u.code IN :keys",
                        unitCodes));
    }

    /** The contact's own number, where the contact is one of the customer's. */
    private @Nullable String phone(Quotation quotation, @Nullable String ofCustomer) {
        if (quotation.getContactName() == null) {
            return ofCustomer;
        }
        return em
                .createQuery(
                        "SELECT k.phone FROM Contact k WHERE k.customer.id = :customer AND k.name = :name ORDER BY k.position",
                        String.class)
                .setParameter("customer", quotation.getCustomerId())
                .setParameter("name", quotation.getContactName())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(ofCustomer);
    }

    private Object[] first(String query, Object id) {
        return em.createQuery(query, Object[].class).setParameter("id", id).getResultList().stream()
                .findFirst()
                .orElseGet(() -> new Object[0]);
    }

    private static @Nullable String at(Object[] row, int index) {
        return index < row.length ? (String) row[index] : null;
    }

    @SuppressWarnings("unchecked")
    private <K> Map<K, String> names(String query, Collection<K> keys) {
        Map<K, String> names = new HashMap<>();
        for (List<K> wanted : Chunks.of(keys)) {
            em.createQuery(query, Object[].class).setParameter("keys", wanted).getResultList().stream()
                    .filter(row -> row[1] != null)
                    .forEach(row -> names.put((K) row[0], (String) row[1]));
        }
        return names;
    }
}
