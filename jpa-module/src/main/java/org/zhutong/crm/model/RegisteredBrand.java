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
import org.zhutong.shared.model.Text;

/**
 * A brand whose manufacturer projects are registered with, known by its name whatever its case, width and punctuation. Its row
 * is what those who register projects with it wait for, so that none overlooks another.
 */
@Entity
@Cacheable(false)
@Table(name = "REGISTERED_BRAND")
@SequenceGenerator(name = "REGISTERED_BRAND_SEQ", sequenceName = "REGISTERED_BRAND_SEQ", allocationSize = 50)
public class RegisteredBrand implements AggregateRoot {
    public static final int LENGTH = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "REGISTERED_BRAND_SEQ")
    private @Nullable Long id;

    @Version
    @Column(name = "VERSION", nullable = false)
    private int version;

    @Column(name = "NAME", nullable = false, length = LENGTH)
    private String name;

    @Column(name = "NAME_KEY", nullable = false, length = LENGTH)
    private String nameKey;

    protected RegisteredBrand() {}

    public RegisteredBrand(@Nullable String name) {
        this.name = Text.requiredLine("brand", name, LENGTH);
        this.nameKey = key(this.name);
    }

    /** By which one brand is one, however it is written. */
    public static String key(String name) {
        String text = CompanyName.of(name).text();
        String key = text.isEmpty() ? name.strip() : text;
        return key.substring(0, Math.min(LENGTH, key.length()));
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

    public String getName() {
        return name;
    }
}
