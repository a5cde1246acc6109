package org.zhutong.organisation.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The value of a business parameter.
 *
 * @param id null while the default applies
 * @param branchId null for the company
 */
public record ParameterView(
        @Nullable Long id,
        int version,
        String key,
        @Nullable Long branchId,
        @Nullable String branchName,
        String value,
        String defaultValue)
        implements Serializable {}
