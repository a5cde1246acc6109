package org.zhutong.contract.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhutong.contract.model.Contract;
import org.zhutong.contract.model.ContractTerms;
import org.zhutong.contract.model.ContractVariable;
import org.zhutong.contract.model.PaymentTerm;
import org.zhutong.organisation.model.CompanyData;
import org.zhutong.organisation.service.CompanyService;
import org.zhutong.shared.model.AmountInWords;
import org.zhutong.shared.service.Messages;

/** What a contract puts into the places of its clauses by itself; in Chinese, the language of the clauses. */
@ApplicationScoped
public class ContractPlaces {
    private static final Locale LANGUAGE = Messages.DEFAULT;

    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private CompanyService companies;

    /** Values by place; what the contract does not say is left out. */
    public Map<String, String> of(Contract contract) {
        Map<String, String> places = new HashMap<>();
        parties(contract, places);
        ContractTerms terms = contract.getTerms();
        put(places, ContractVariable.NUMBER, contract.label());
        put(places, ContractVariable.PROJECT, terms.projectName());
        put(places, ContractVariable.CONTACT, terms.contactName());
        put(places, ContractVariable.AMOUNT, money(contract.getGross().amount()));
        put(places, ContractVariable.AMOUNT_IN_WORDS, AmountInWords.chinese(contract.getGross()));
        put(places, ContractVariable.NET_AMOUNT, money(contract.getNetTotal()));
        put(places, ContractVariable.TAX_AMOUNT, money(contract.getTaxTotal()));
        put(places, ContractVariable.DATE, terms.date().toString());
        put(
                places,
                ContractVariable.EFFECTIVE_FROM,
                terms.effectiveFrom() == null
                        ? text("contract.from-signing")
                        : terms.effectiveFrom().toString());
        put(
                places,
                ContractVariable.VALID_UNTIL,
                terms.validUntil() == null
                        ? text("contract.until-done")
                        : terms.validUntil().toString());
        put(places, ContractVariable.PAYMENT, schedule(contract.getPayments()));
        put(places, ContractVariable.DELIVERY, terms.deliveryTerms());
        put(places, ContractVariable.PENALTY, terms.penaltyTerms());
        return places;
    }

    private void parties(Contract contract, Map<String, String> places) {
        CompanyData company = companies.head();
        put(places, ContractVariable.COMPANY, company.name());
        put(places, ContractVariable.BANK, company.bankName());
        put(places, ContractVariable.BANK_ACCOUNT, company.bankAccount());
        Object[] customer = em.createQuery(
                        "SELECT c.name, c.taxId, c.address FROM Customer c WHERE c.id = :id", Object[].class)
                .setParameter("id", contract.getCustomerId())
                .getSingleResult();
        put(places, ContractVariable.CUSTOMER, (String) customer[0]);
        put(places, ContractVariable.CUSTOMER_TAX_ID, (String) customer[1]);
        put(places, ContractVariable.CUSTOMER_ADDRESS, (String) customer[2]);
    }

    private static @Nullable String schedule(List<PaymentTerm> payments) {
        return payments.isEmpty()
                ? null
                : payments.stream()
                        .map(ContractPlaces::payment)
                        .collect(Collectors.joining(text("contract.payment.separator")));
    }

    private static String payment(PaymentTerm part) {
        String what = text(
                "contract.payment.text",
                "@" + part.getKind().messageKey(),
                part.getPercent().value(),
                money(part.getAmount()));
        Integer months = part.getMonths();
        String when = months == null ? "" : text("contract.payment.text-months", months);
        String description = part.getDescription();
        return what + when + (description == null ? "" : text("contract.payment.text-when", description));
    }

    private static String text(String key, Serializable... args) {
        return Messages.text(LANGUAGE, key, args);
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private static void put(Map<String, String> places, ContractVariable variable, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            places.put(variable.place(), value);
        }
    }
}
