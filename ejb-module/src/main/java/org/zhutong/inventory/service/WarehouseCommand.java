package org.zhutong.inventory.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse as it shall be.
 *
 * @param code capital letters, digits, dash and underscore, at most 20; fixed once it exists
 * @param name at most 100 characters
 * @param branchId null: the caller's own branch. Fixed once it exists
 * @param address at most 300 characters
 * @param active whether it may be used in new documents; null is true
 */
public record WarehouseCommand(
        @NotBlank @Size(max = 20) String code,
        @NotBlank @Size(max = 100) String name,
        @Nullable Long branchId,
        @Nullable @Size(max = 300) String address,
        @Nullable Boolean active)
        implements Serializable {}
