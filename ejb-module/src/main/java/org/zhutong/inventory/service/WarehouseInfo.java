package org.zhutong.inventory.service;

import java.io.Serializable;

/** What documents need to know of a warehouse. */
public record WarehouseInfo(long id, String code, String name, long branchId, boolean active) implements Serializable {}
