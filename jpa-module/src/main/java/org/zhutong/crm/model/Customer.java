package org.zhutong.crm.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.SearchText;
import org.zhutong.shared.model.Text;

/**
 * A customer of one branch. Its code and its branch never change, since documents are found by them; it is made inactive,
 * never deleted. Two customers may bear the same name (a group's project companies often do), but within a branch no two
 * have the same tax id.
 *
 * <p>Of two entries of one customer one becomes part of the other ({@link CustomerMerge}): from then on it leads there and
 * nothing of it can be changed, until that is undone.
 *
 * <p>Terms of payment belong to the credit given and are changed by {@link #agreeTerms} only; the limit itself is in
 * {@link CustomerCredit}.
 */
@Entity
@Cacheable(false)
@OptimisticLocking(cascade = true)
@Table(name = "CUSTOMER")
@SequenceGenerator(name = "CUSTOMER_SEQ", sequenceName = "CUSTOMER_SEQ", allocationSize = 50)
public class Customer implements AggregateRoot {
    /** As many contacts as one customer may have. */
    public static final int MAX_CONTACTS = 50;

    /** Longest time to pay, in days. */
    public static final int MAX_TERMS = 720;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CUSTOMER_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "CODE", nullable = false, length = 30)
    private String code;

    @Column(name = "BRANCH_ID", nullable = false)
    private Long branchId;

    @Column(name = "NAME", nullable = false, length = 200)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "CUSTOMER_LEVEL", nullable = false, length = 1)
    private CustomerLevel level;

    @Column(name = "SALESPERSON", length = 100)
    private @Nullable String salesperson;

    @Column(name = "TAX_ID", length = 18)
    private @Nullable String taxId;

    /** Branch and tax id as one text: a unique key over two columns treats a missing tax id differently on each database. */
    @Column(name = "TAX_KEY", length = 40)
    private @Nullable String taxKey;

    @Column(name = "REGION", length = 100)
    private @Nullable String region;

    /** The division the region is; null where it is none of China, or not that clear. */
    @Column(name = "REGION_CODE", length = 6)
    private @Nullable String regionCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "INDUSTRY", length = 20)
    private @Nullable CustomerIndustry industry;

    @Column(name = "ADDRESS", length = 300)
    private @Nullable String address;

    @Column(name = "PHONE", length = 40)
    private @Nullable String phone;

    @Column(name = "PAYMENT_TERMS_DAYS", nullable = false)
    private int paymentTermsDays;

    @Column(name = "REMARK", length = 1000)
    private @Nullable String remark;

    @Column(name = "ACTIVE", nullable = false)
    private boolean active;

    /** The customer it has become part of; null as long as it stands for itself. */
    @Column(name = "MERGED_INTO")
    private @Nullable Long mergedInto;

    @Column(name = "SEARCH_TEXT", nullable = false, length = SearchText.LENGTH)
    private String searchText;

    /** See {@link CustomerTraits#keys}: written with what they are made of, so that no customer is without. */
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "CUSTOMER_KEY", joinColumns = @JoinColumn(name = "CUSTOMER_ID"))
    @Column(name = "KEY_HASH", nullable = false)
    private Set<Long> duplicateKeys = new HashSet<>();

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @OrderBy("position")
    private List<Contact> contacts = new ArrayList<>();

    protected Customer() {}

    /**
     * @param code given by the user or drawn from the number range; letters, digits, dot, dash, underscore
     * @param branchId the branch it belongs to for good
     */
    public Customer(@Nullable String code, Long branchId, CustomerData data) {
        this.code = Text.requiredLine("code", code, 30);
        if (!CODE.matcher(this.code).matches()) {
            throw BusinessException.invalidField("code", "crm.customer.code-form");
        }
        this.branchId = Objects.requireNonNull(branchId);
        describe(data);
    }

    /** Takes over what is said of it. */
    public final void describe(CustomerData data) {
        requireUnmerged();
        this.name = Text.requiredLine("name", data.name(), 200);
        CustomerLevel newLevel = data.level();
        if (newLevel == null) {
            throw BusinessException.invalidField("level", "shared.required");
        }
        this.level = newLevel;
        this.salesperson = Text.optional("salesperson", data.salesperson(), 100);
        this.taxId = SocialCreditCode.optional("taxId", data.taxId());
        this.taxKey = taxId == null ? null : taxKey(branchId, taxId);
        settle(data.region());
        this.industry = data.industry();
        this.address = Text.optional("address", data.address(), 300);
        this.phone = Text.optional("phone", data.phone(), 40);
        this.remark = Text.optional("remark", data.remark(), 1000);
        this.active = data.active();
        this.searchText = searchable();
        renewKeys();
    }

    private void settle(@Nullable String where) {
        String text = Text.optional("region", where, 100);
        Division division = Divisions.find(text).orElse(null);
        this.region = division == null ? text : division.fullName();
        this.regionCode = division == null ? null : division.code();
    }

    public void setActive(boolean active) {
        requireUnmerged();
        this.active = active;
    }

    /** Becomes part of the other one: no longer sold to, found or changed. Its tax id is the other's to have. */
    void mergeInto(Customer survivor) {
        requireUnmerged();
        this.mergedInto = Objects.requireNonNull(survivor.getId());
        this.active = false;
        this.taxKey = null;
    }

    /**
     * Stands for itself again.
     *
     * @param wasActive whether it was sold to
     */
    public void comeBack(boolean wasActive) {
        this.mergedInto = null;
        this.active = wasActive;
        this.taxKey = taxId == null ? null : taxKey(branchId, taxId);
    }

    /** @throws BusinessException CONFLICT when it has become part of another one */
    public final void requireUnmerged() {
        if (mergedInto != null) {
            throw BusinessException.conflict("crm.customer.merged", code);
        }
    }

    /** What is unique about a tax id. */
    public static String taxKey(Long branchId, String taxId) {
        return branchId + ":" + taxId;
    }

    /** @param days from the invoice's date until it is due; 0 is cash */
    public void agreeTerms(int days) {
        if (days < 0 || days > MAX_TERMS) {
            throw BusinessException.invalidField("paymentTermsDays", "crm.customer.terms-range", MAX_TERMS);
        }
        this.paymentTermsDays = days;
    }

    /**
     * Makes the contacts exactly those given: changes the ones it knows by id, adds those without, removes the rest.
     * When none is marked as the primary one the first is.
     */
    public void setContacts(List<ContactData> wanted) {
        requireUnmerged();
        if (wanted.size() > MAX_CONTACTS) {
            throw BusinessException.invalidField("contacts", "crm.contact.too-many", MAX_CONTACTS);
        }
        if (wanted.stream().filter(ContactData::primary).count() > 1) {
            throw BusinessException.invalidField("contacts", "crm.contact.one-primary");
        }
        Map<@Nullable Long, Contact> known = new HashMap<>();
        contacts.forEach(contact -> known.put(contact.getId(), contact));
        boolean anyPrimary = wanted.stream().anyMatch(ContactData::primary);
        List<Contact> result = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            ContactData data = wanted.get(i);
            Contact contact = contactFor(data, i, known);
            contact.place(i, data.primary() || (!anyPrimary && i == 0));
            result.add(contact);
        }
        contacts.removeIf(contact -> !result.contains(contact));
        result.stream().filter(contact -> !contacts.contains(contact)).forEach(contacts::add);
        this.searchText = searchable();
        renewKeys();
    }

    private Contact contactFor(ContactData data, int index, Map<@Nullable Long, Contact> known) {
        String path = "contacts[" + index + "].";
        if (data.id() == null) {
            return new Contact(this, index, data, path);
        }
        // taken out, so that the same id twice is refused
        Contact contact = known.remove(data.id());
        if (contact == null) {
            throw BusinessException.invalidField(path + "id", "crm.contact.unknown");
        }
        contact.describe(data, path);
        return contact;
    }

    /** Derives what it is recognised by; called from outside only where that was not known yet when it was written. */
    public final void renewKeys() {
        Set<Long> keys = traits().keys();
        duplicateKeys.retainAll(keys);
        duplicateKeys.addAll(keys);
    }

    /** What it would be recognised by if it were entered once more. */
    public CustomerTraits traits() {
        Stream<@Nullable String> phones =
                Stream.concat(Stream.of(phone), contacts.stream().map(Contact::getPhone));
        return new CustomerTraits(name, taxId, phones, address);
    }

    private String searchable() {
        Stream<@Nullable String> people = contacts.stream().flatMap(c -> Stream.of(c.getName(), c.getPhone()));
        Stream<@Nullable String> own = Stream.of(code, name, taxId, phone, region);
        return SearchText.of(Stream.concat(own, people).toArray(String[]::new));
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
        return code;
    }

    public String getCode() {
        return code;
    }

    public Long getBranchId() {
        return branchId;
    }

    public String getName() {
        return name;
    }

    public CustomerLevel getLevel() {
        return level;
    }

    public @Nullable String getSalesperson() {
        return salesperson;
    }

    public @Nullable String getTaxId() {
        return taxId;
    }

    public @Nullable String getRegionCode() {
        return regionCode;
    }

    public @Nullable CustomerIndustry getIndustry() {
        return industry;
    }

    public @Nullable String getRegion() {
        return region;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public int getPaymentTermsDays() {
        return paymentTermsDays;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public boolean isActive() {
        return active;
    }

    public @Nullable Long getMergedInto() {
        return mergedInto;
    }

    public String getSearchText() {
        return searchText;
    }

    /** In their order; changed by {@link #setContacts} only. */
    public List<Contact> getContacts() {
        return Collections.unmodifiableList(contacts);
    }
}
