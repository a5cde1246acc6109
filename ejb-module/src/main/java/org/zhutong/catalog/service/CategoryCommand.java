package org.zhutong.catalog.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A category as it shall be.
 *
 * @param code letters, digits, dot and dash, at most 40; fixed once the category exists
 * @param name at most 100 characters
 * @param nameEn at most 100 characters
 * @param parentId the category it belongs to; null for one at the top
 * @param active whether products may be put into it; null is true
 */
public record CategoryCommand(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 100) String nameEn,
        @Nullable Long parentId,
        @Nullable Boolean active)
        implements Serializable {}
