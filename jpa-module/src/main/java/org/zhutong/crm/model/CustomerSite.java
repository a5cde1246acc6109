package org.zhutong.crm.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.SearchText;
import org.zhutong.shared.model.Text;

/**
 * A place of a customer where goods go (工地、收货点). It goes with the customer when that becomes part of another; it is made
 * inactive, never deleted, since deliveries name it.
 */
@Entity
@Cacheable(false)
@Table(name = "CUSTOMER_SITE")
@SequenceGenerator(name = "CUSTOMER_SITE_SEQ", sequenceName = "CUSTOMER_SITE_SEQ", allocationSize = 50)
public class CustomerSite implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CUSTOMER_SITE_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "CUSTOMER_ID", nullable = false)
    private Long customerId;

    @Column(name = "NAME", nullable = false, length = 100)
    private String name;

    @Column(name = "ADDRESS", nullable = false, length = 300)
    private String address;

    @Column(name = "CONTACT_NAME", length = 100)
    private @Nullable String contactName;

    @Column(name = "PHONE", length = 40)
    private @Nullable String phone;

    @Column(name = "REMARK", length = 500)
    private @Nullable String remark;

    @Column(name = "ACTIVE", nullable = false)
    private boolean active;

    @Column(name = "SEARCH_TEXT", nullable = false, length = SearchText.LENGTH)
    private String searchText;

    protected CustomerSite() {}

    public CustomerSite(Long customerId, SiteData data) {
        this.customerId = customerId;
        describe(data);
    }

    public final void describe(SiteData data) {
        this.name = Text.requiredLine("name", data.name(), 100);
        this.address = Text.requiredLine("address", data.address(), 300);
        this.contactName = Text.optionalLine("contactName", data.contactName(), 100);
        this.phone = Text.optionalLine("phone", data.phone(), 40);
        this.remark = Text.optional("remark", data.remark(), 500);
        this.active = data.active();
        this.searchText = SearchText.of(name, address, contactName, phone);
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
        return name;
    }

    public Long getCustomerId() {
        return customerId;
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public boolean isActive() {
        return active;
    }
}
