package org.zhutong.crm.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row that a merge gave to the survivor: by the simple name of its entity, and its id. */
@Embeddable
public class MergedRow implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "ROW_TYPE", nullable = false, length = 40)
    private String type;

    @Column(name = "ROW_ID", nullable = false)
    private Long id;

    protected MergedRow() {}

    public MergedRow(String type, Long id) {
        this.type = type;
        this.id = id;
    }

    public String getType() {
        return type;
    }

    public Long getId() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MergedRow row && row.type.equals(type) && row.id.equals(id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, id);
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
