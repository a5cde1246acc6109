package org.zhutong.inventory.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A warehouse; {@code version} is needed to change it. */
public record WarehouseView(
        Long id,
        int version,
        String code,
        String name,
        Long branchId,
        String branchName,
        @Nullable String address,
        boolean active)
        implements Serializable {}
