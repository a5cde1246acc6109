package org.zhutong.crm.service;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.MergeField;

/**
 * One customer to become part of another.
 *
 * @param mergedId the one that goes
 * @param version of the survivor, as compared; null: whatever it is
 * @param mergedVersion of the one that goes, as compared; null: whatever it is
 * @param take what the survivor takes over from the one that goes; null: nothing. {@code PAYMENT_TERMS} and
 *     {@code CREDIT_LIMIT} need the permission {@code customer:credit}
 * @param reason at most 500 characters, kept with the merge
 */
public record MergeCommand(
        @NotNull Long mergedId,
        @Nullable Integer version,
        @Nullable Integer mergedVersion,
        @Nullable Set<@NotNull MergeField> take,
        @Nullable @Size(max = 500) String reason)
        implements Serializable {}
