package org.zhutong.dataimport.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.audit.NotAudited;

/** How somebody understood files of one layout the last time; offered when such a file comes again. */
@Entity
@Cacheable(false)
@Table(name = "REMEMBERED_MAPPING")
@SequenceGenerator(name = "REMEMBERED_MAPPING_SEQ", sequenceName = "REMEMBERED_MAPPING_SEQ", allocationSize = 50)
public class RememberedMapping implements NotAudited {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "REMEMBERED_MAPPING_SEQ")
    private @Nullable Long id;

    @Column(name = "HEADER_HASH", nullable = false, length = 64)
    private String headerHash;

    @Column(name = "USERNAME", nullable = false, length = 100)
    private String username;

    @Lob
    @Column(name = "MAPPING", nullable = false)
    private String mapping;

    @Column(name = "USED_AT", nullable = false)
    private Instant usedAt;

    protected RememberedMapping() {}

    public RememberedMapping(String headerHash, String username, String mapping, Instant usedAt) {
        this.headerHash = headerHash;
        this.username = username;
        use(mapping, usedAt);
    }

    public final void use(String newMapping, Instant at) {
        this.mapping = newMapping;
        this.usedAt = at;
    }

    public String getMapping() {
        return mapping;
    }

    public String getUsername() {
        return username;
    }
}
