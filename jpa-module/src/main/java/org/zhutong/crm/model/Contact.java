package org.zhutong.crm.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;
import org.zhutong.shared.model.Text;

/** A person at a customer. Made and changed only through its {@link Customer}. */
@Entity
@Cacheable(false)
@Table(name = "CONTACT")
@SequenceGenerator(name = "CONTACT_SEQ", sequenceName = "CONTACT_SEQ", allocationSize = 50)
public class Contact implements AggregatePart {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "CONTACT_SEQ")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "CUSTOMER_ID", nullable = false)
    private Customer customer;

    @Column(name = "POSITION", nullable = false)
    private int position;

    @Column(name = "NAME", nullable = false, length = 100)
    private String name;

    @Column(name = "TITLE", length = 100)
    private @Nullable String title;

    @Column(name = "PHONE", length = 40)
    private @Nullable String phone;

    @Column(name = "EMAIL", length = 200)
    private @Nullable String email;

    @Column(name = "IS_PRIMARY", nullable = false)
    private boolean primary;

    protected Contact() {}

    Contact(Customer customer, int position, ContactData data, String path) {
        this.customer = customer;
        this.position = position;
        describe(data, path);
    }

    final void describe(ContactData data, String path) {
        this.name = Text.required(path + "name", data.name(), 100);
        this.title = Text.optional(path + "title", data.title(), 100);
        this.phone = Text.optional(path + "phone", data.phone(), 40);
        this.email = Text.optionalEmail(path + "email", data.email());
    }

    void place(int newPosition, boolean isPrimary) {
        this.position = newPosition;
        this.primary = isPrimary;
    }

    @Override
    public AggregateRoot root() {
        return customer;
    }

    @Override
    public String partLabel() {
        return "contact " + name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    public int getPosition() {
        return position;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public @Nullable String getEmail() {
        return email;
    }

    /** Whether it is the one to call first; exactly one contact of a customer is. */
    public boolean isPrimary() {
        return primary;
    }
}
