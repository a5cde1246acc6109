package org.zhutong.crm.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.SiteCommand;
import org.zhutong.crm.service.SiteService;
import org.zhutong.crm.service.SiteView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.Redirects;

/** One site of a customer. */
@Named
@ViewScoped
@Retried
public class SitePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private SiteService sites;

    @EJB
    private CustomerService customers;

    @Inject
    private Redirects redirects;

    private @Nullable Long id;
    private @Nullable Long customer;
    private int version;
    private String customerName = "";
    private String name = "";
    private String address = "";
    private @Nullable String contactName;
    private @Nullable String phone;
    private @Nullable String remark;
    private boolean active = true;

    public void load() {
        if (id != null) {
            SiteView view = sites.get(id);
            version = view.version();
            customer = view.customerId();
            customerName = view.customerName();
            name = view.name();
            address = view.address();
            contactName = view.contactName();
            phone = view.phone();
            remark = view.remark();
            active = view.active();
        } else if (customer != null) {
            customerName = customers.get(customer).name();
        } else {
            throw BusinessException.notFound("shared.not-found");
        }
    }

    @SuppressWarnings("NullAway") // the customer is there, load has seen to that
    public void save() throws IOException {
        SiteCommand command = new SiteCommand(customer, name, address, contactName, phone, remark, active);
        SiteView saved = id == null ? sites.create(command) : sites.update(id, version, command);
        redirects.saved("/crm/overview?id=" + saved.customerId());
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable Long getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable Long customer) {
        this.customer = customer;
    }

    public String getCustomerName() {
        return customerName;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public @Nullable String getContactName() {
        return contactName;
    }

    public void setContactName(@Nullable String contactName) {
        this.contactName = contactName;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
