package org.zhutong.sales.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CustomerInfo;
import org.zhutong.crm.service.CustomerLookup;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.CompanyBooks;
import org.zhutong.sales.model.Quotation;
import org.zhutong.sales.model.SalesDocument;
import org.zhutong.sales.service.DocumentLink;
import org.zhutong.sales.spi.Agreements;
import org.zhutong.shared.audit.AuditContext;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Text;
import org.zhutong.shared.service.StaleVersions;

/** What the use cases of quotations and orders do alike. */
@ApplicationScoped
public class SalesSupport {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private SalesQueries queries;

    @Inject
    private Agreements agreements;

    @Inject
    private CompanyBooks books;

    @Inject
    private CustomerLookup customers;

    @Inject
    private CallerContext caller;

    /** The customer a document is to be for: in scope and still sold to. */
    public CustomerInfo customerFor(long customerId) {
        CustomerInfo customer;
        try {
            customer = customers.get(customerId);
        } catch (BusinessException e) {
            // named in a body, an unknown customer is bad input, not a missing page
            throw BusinessException.invalidField("customerId", "sales.customer-unknown", customerId);
        }
        if (!customer.active()) {
            throw BusinessException.invalidField("customerId", "sales.customer-inactive", customer.name());
        }
        return customer;
    }

    /** The company's currency; anything else is refused, since prices, policies and credit are kept in it. */
    public String currency(@Nullable String wanted) {
        String currency = books.currency();
        if (wanted != null && !wanted.isBlank() && !wanted.strip().equals(currency)) {
            throw BusinessException.invalidField("currency", "sales.currency-unsupported", currency);
        }
        return currency;
    }

    /** Whoever looks after the document: as said, else as before, else the caller. */
    public String salesperson(@Nullable String wanted, @Nullable String before) {
        if (wanted != null && !wanted.isBlank()) {
            return wanted.strip();
        }
        return before == null ? caller.username() : before;
    }

    public LocalDate date(@Nullable LocalDate wanted, @Nullable LocalDate before) {
        if (wanted != null) {
            return wanted;
        }
        return before == null ? caller.today() : before;
    }

    public static Percent percent(@Nullable BigDecimal value) {
        return value == null ? Percent.ZERO : Percent.of(value);
    }

    /** Refuses to make something of a quotation of which an order or a contract was made. It has to be locked. */
    public void requireUnused(Quotation quotation) {
        long id = Objects.requireNonNull(quotation.getId());
        DocumentLink order = queries.orderOf(id);
        DocumentLink made = order == null ? agreements.ofQuotation(id) : order;
        if (made != null) {
            throw BusinessException.conflict("sales.order.quotation-used", quotation.label(), made.number());
        }
    }

    /** Refuses to work on another version than the caller has seen, where the caller says which that was. */
    public void checkVersion(SalesDocument document, @Nullable Integer version) {
        if (version != null) {
            StaleVersions.check(em, document, version);
        }
    }

    /** Doing something now, in the caller's name, for a reason that the audit trail keeps too. */
    public Act act(@Nullable String reason) {
        String text = Text.optional("reason", reason, 500);
        AuditContext.reason(text);
        return caller.act().because(text);
    }
}
