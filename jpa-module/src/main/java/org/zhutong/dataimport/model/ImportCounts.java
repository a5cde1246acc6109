package org.zhutong.dataimport.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many rows came to what, in a dry run or in the commit. */
@Embeddable
public final class ImportCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final ImportCounts NONE = new ImportCounts(new int[RowOutcome.values().length], 0, 0, 0, 0);

    @Column(name = "COUNT_NEW", nullable = false)
    private int created;

    @Column(name = "COUNT_CHANGED", nullable = false)
    private int changed;

    @Column(name = "COUNT_UNCHANGED", nullable = false)
    private int unchanged;

    @Column(name = "COUNT_FILTERED", nullable = false)
    private int filtered;

    @Column(name = "COUNT_REFUSED", nullable = false)
    private int refused;

    @Column(name = "COUNT_WARNINGS", nullable = false)
    private int warnings;

    @Column(name = "COUNT_PRICES", nullable = false)
    private int prices;

    @Column(name = "COUNT_NEW_UNITS", nullable = false)
    private int newUnits;

    @Column(name = "COUNT_NEW_CATEGORIES", nullable = false)
    private int newCategories;

    protected ImportCounts() {}

    /**
     * @param byOutcome rows by the ordinal of their outcome
     * @param warnings rows with a warning but no error
     * @param prices prices entered or changed
     */
    public ImportCounts(int[] byOutcome, int warnings, int prices, int newUnits, int newCategories) {
        this.created = byOutcome[RowOutcome.NEW.ordinal()];
        this.changed = byOutcome[RowOutcome.CHANGED.ordinal()];
        this.unchanged = byOutcome[RowOutcome.UNCHANGED.ordinal()];
        this.filtered = byOutcome[RowOutcome.FILTERED.ordinal()];
        this.refused = byOutcome[RowOutcome.REFUSED.ordinal()];
        this.warnings = warnings;
        this.prices = prices;
        this.newUnits = newUnits;
        this.newCategories = newCategories;
    }

    public int created() {
        return created;
    }

    public int changed() {
        return changed;
    }

    public int unchanged() {
        return unchanged;
    }

    public int filtered() {
        return filtered;
    }

    public int refused() {
        return refused;
    }

    public int warnings() {
        return warnings;
    }

    public int prices() {
        return prices;
    }

    public int newUnits() {
        return newUnits;
    }

    public int newCategories() {
        return newCategories;
    }

    private int[] all() {
        return new int[] {created, changed, unchanged, filtered, refused, warnings, prices, newUnits, newCategories};
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof ImportCounts c && java.util.Arrays.equals(all(), c.all());
    }

    @Override
    public int hashCode() {
        return Objects.hash(created, changed, unchanged, filtered, refused);
    }
}
