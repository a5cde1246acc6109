package org.zhutong.crm.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A contact of a customer; exactly one of them is primary. */
public record ContactView(
        long id,
        String name,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String email,
        boolean primary) implements Serializable {}
