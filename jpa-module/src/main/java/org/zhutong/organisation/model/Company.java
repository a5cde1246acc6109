package org.zhutong.organisation.model;

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
import org.zhutong.shared.model.Text;

/** The legal entity that owns the books: one an installation. */
@Entity
@Cacheable(false)
@Table(name = "COMPANY")
@SequenceGenerator(name = "COMPANY_SEQ", sequenceName = "COMPANY_SEQ", allocationSize = 50)
public class Company implements AggregateRoot {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "COMPANY_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "CODE", nullable = false, length = 20)
    private String code;

    @Column(name = "NAME", nullable = false, length = 200)
    private String name;

    /** Currency of the books, ISO 4217. */
    @Column(name = "CURRENCY", nullable = false, length = 3)
    private String currency;

    protected Company() {}

    public Company(String code, String name, String currency) {
        this.code = Text.required("code", code, 20);
        this.name = Text.required("name", name, 200);
        this.currency = Text.required("currency", currency, 3);
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

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getCurrency() {
        return currency;
    }
}
