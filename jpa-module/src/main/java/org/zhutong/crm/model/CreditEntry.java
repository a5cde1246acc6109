package org.zhutong.crm.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.Money;

/**
 * One taking (positive) or giving back (negative) of credit by a document. Only ever added to: the sum over a customer is
 * its exposure, the sum over a document is what that document still holds. When customers are merged the entries become the
 * other one's, with their documents.
 */
@Entity
@Cacheable(false)
@Table(name = "CREDIT_ENTRY")
@SequenceGenerator(name = "CREDIT_ENTRY_SEQ", sequenceName = "CREDIT_ENTRY_SEQ", allocationSize = 1000)
public class CreditEntry implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CREDIT_ENTRY_SEQ")
    private @Nullable Long id;

    @Column(name = "CUSTOMER_ID", nullable = false)
    private Long customerId;

    @Column(name = "DOCUMENT_NUMBER", nullable = false, length = 40)
    private String documentNumber;

    @Column(name = "AMOUNT", nullable = false, precision = 19, scale = 2)
    private BigDecimal amount;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    @Column(name = "ENTERED_AT", nullable = false)
    private Instant enteredAt;

    @Column(name = "ENTERED_BY", nullable = false, length = 100)
    private String enteredBy;

    protected CreditEntry() {}

    /** @param amount positive when taken, negative when given back */
    public CreditEntry(Long customerId, String documentNumber, Money amount, Act act) {
        this.customerId = customerId;
        this.documentNumber = documentNumber;
        this.amount = amount.amount();
        this.currency = amount.currency();
        this.enteredAt = act.at();
        this.enteredBy = act.by();
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    /** Never changed once written. */
    @Override
    public int getVersion() {
        return 0;
    }

    @Override
    public String label() {
        return documentNumber;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public Money getAmount() {
        return Money.of(amount, currency);
    }

    public Instant getEnteredAt() {
        return enteredAt;
    }

    public String getEnteredBy() {
        return enteredBy;
    }
}
