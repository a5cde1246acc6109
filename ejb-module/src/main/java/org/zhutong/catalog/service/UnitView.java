package org.zhutong.catalog.service;

import java.io.Serializable;

/** A unit of measure. */
public record UnitView(Long id, int version, String code, String name, String nameEn, int decimals, boolean active)
        implements Serializable {}
