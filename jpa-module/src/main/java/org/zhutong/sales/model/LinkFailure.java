package org.zhutong.sales.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.audit.NotAudited;

/** A private link that opened nothing: whoever tries too many has to wait. Kept a day. */
@Entity
@Cacheable(false)
@Table(name = "LINK_FAILURE")
@SequenceGenerator(name = "LINK_FAILURE_SEQ", sequenceName = "LINK_FAILURE_SEQ", allocationSize = 50)
public class LinkFailure implements NotAudited {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "LINK_FAILURE_SEQ")
    private @Nullable Long id;

    @Column(name = "ADDRESS", nullable = false, length = 60)
    private String address;

    @Column(name = "FAILED_AT", nullable = false)
    private Instant at;

    protected LinkFailure() {}

    public LinkFailure(String address, Instant at) {
        this.address = address;
        this.at = at;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getAddress() {
        return address;
    }

    public Instant getAt() {
        return at;
    }
}
