package org.zhutong.crm.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;
import org.zhutong.shared.model.Violation;

/**
 * How a customer is invoiced (开票资料): one for a customer. A special VAT invoice needs the tax id, registered address and phone,
 * bank and account of the buyer (增值税专用发票使用规定, 国税发〔2006〕156号, item 11); an ordinary one its name only.
 */
@Entity
@Cacheable(false)
@Table(name = "INVOICE_DETAILS")
@SequenceGenerator(name = "INVOICE_DETAILS_SEQ", sequenceName = "INVOICE_DETAILS_SEQ", allocationSize = 50)
public class InvoiceDetails implements AggregateRoot {
    private static final Pattern ACCOUNT = Pattern.compile("\\d(?:[ -]?\\d){5,33}");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "INVOICE_DETAILS_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "CUSTOMER_ID", nullable = false)
    private Long customerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", nullable = false, length = 20)
    private InvoiceKind kind;

    @Column(name = "TITLE", nullable = false, length = 200)
    private String title;

    @Column(name = "TAX_ID", length = 18)
    private @Nullable String taxId;

    @Column(name = "REGISTERED_ADDRESS", length = 300)
    private @Nullable String registeredAddress;

    @Column(name = "REGISTERED_PHONE", length = 40)
    private @Nullable String registeredPhone;

    @Column(name = "BANK_NAME", length = 200)
    private @Nullable String bankName;

    @Column(name = "BANK_ACCOUNT", length = 40)
    private @Nullable String bankAccount;

    @Column(name = "EMAIL", length = 200)
    private @Nullable String email;

    protected InvoiceDetails() {}

    public InvoiceDetails(Long customerId, InvoiceData data) {
        this.customerId = customerId;
        describe(data);
    }

    /** @throws BusinessException INVALID naming every field that is missing or wrong */
    public final void describe(InvoiceData data) {
        this.kind = data.kind();
        this.title = Text.requiredLine("title", data.title(), 200);
        this.taxId = SocialCreditCode.optional("taxId", data.taxId());
        this.registeredAddress = Text.optionalLine("registeredAddress", data.registeredAddress(), 300);
        this.registeredPhone = Text.optionalLine("registeredPhone", data.registeredPhone(), 40);
        this.bankName = Text.optionalLine("bankName", data.bankName(), 200);
        this.bankAccount = Text.optionalLine("bankAccount", data.bankAccount(), 40);
        this.email = Text.optionalEmail("email", data.email());
        if (bankAccount != null && !ACCOUNT.matcher(bankAccount).matches()) {
            throw BusinessException.invalidField("bankAccount", "crm.invoicing.account-form");
        }
        requireComplete();
    }

    private void requireComplete() {
        if (kind == InvoiceKind.ORDINARY) {
            return;
        }
        Map<String, @Nullable String> needed = new LinkedHashMap<>();
        needed.put("taxId", taxId);
        needed.put("registeredAddress", registeredAddress);
        needed.put("registeredPhone", registeredPhone);
        needed.put("bankName", bankName);
        needed.put("bankAccount", bankAccount);
        List<Violation> missing = needed.entrySet().stream()
                .filter(field -> field.getValue() == null)
                .map(field -> new Violation(field.getKey(), "crm.invoicing.needed", List.of(), null))
                .toList();
        if (!missing.isEmpty()) {
            throw BusinessException.invalid(missing);
        }
    }

    @Override
    public @Nullable Long getId() {
        return id;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public String label() {
        return title;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public InvoiceKind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public @Nullable String getTaxId() {
        return taxId;
    }

    public @Nullable String getRegisteredAddress() {
        return registeredAddress;
    }

    public @Nullable String getRegisteredPhone() {
        return registeredPhone;
    }

    public @Nullable String getBankName() {
        return bankName;
    }

    public @Nullable String getBankAccount() {
        return bankAccount;
    }

    public @Nullable String getEmail() {
        return email;
    }
}
