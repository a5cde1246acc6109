package org.zhutong.crm.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value the survivor of a merge took over from the other, and the one it had. */
@Embeddable
public class MergedField implements Serializable {
    private static final long serialVersionUID = 1L;

    @Enumerated(EnumType.STRING)
    @Column(name = "FIELD", nullable = false, length = 30)
    private MergeField field;

    @Column(name = "VALUE_BEFORE", length = 1000)
    private @Nullable String before;

    @Column(name = "VALUE_AFTER", length = 1000)
    private @Nullable String after;

    protected MergedField() {}

    MergedField(MergeField field, @Nullable String before, @Nullable String after) {
        this.field = field;
        this.before = before;
        this.after = after;
    }

    public MergeField getField() {
        return field;
    }

    public @Nullable String getBefore() {
        return before;
    }

    public @Nullable String getAfter() {
        return after;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MergedField that
                && that.field == field
                && Objects.equals(that.before, before)
                && Objects.equals(that.after, after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, before, after);
    }

    @Override
    public String toString() {
        return field + ": " + before + " → " + after;
    }
}
