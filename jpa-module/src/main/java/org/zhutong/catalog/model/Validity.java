package org.zhutong.catalog.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;

/** From when until when something holds, both days included; without an end it holds until something later replaces it. */
@Embeddable
public final class Validity implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Dates outside are typing errors. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    public static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    @Column(name = "VALID_FROM", nullable = false)
    private LocalDate validFrom;

    @Column(name = "VALID_TO")
    private @Nullable LocalDate validTo;

    protected Validity() {}

    private Validity(LocalDate from, @Nullable LocalDate to) {
        this.validFrom = from;
        this.validTo = to;
    }

    /** @throws BusinessException INVALID when the end is before the start, or a date is out of any sensible range */
    public static Validity of(LocalDate from, @Nullable LocalDate to) {
        checkRange("validFrom", from);
        if (to != null) {
            checkRange("validTo", to);
            if (to.isBefore(from)) {
                throw BusinessException.invalidField("validTo", "catalog.validity-reversed", from, to);
            }
        }
        return new Validity(from, to);
    }

    private static void checkRange(String field, LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw BusinessException.invalidField(field, "catalog.date-out-of-range", EARLIEST, LATEST);
        }
    }

    public LocalDate from() {
        return validFrom;
    }

    public @Nullable LocalDate to() {
        return validTo;
    }

    public boolean includes(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Validity v && validFrom.equals(v.validFrom) && Objects.equals(validTo, v.validTo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(validFrom, validTo);
    }

    @Override
    public String toString() {
        return validFrom + " – " + (validTo == null ? "" : validTo);
    }
}
