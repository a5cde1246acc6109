package org.zhutong.crm.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it shall be, told apart from its customer's other data.
 *
 * @param customerId whose contact; fixed once it exists
 * @param name at most 100 characters
 * @param title position held, at most 100 characters
 * @param phone at most 40 characters
 * @param email at most 200 characters
 * @param primary true makes it the one to call first instead of the present one; null is false
 */
public record CustomerContactCommand(
        @NotNull Long customerId,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 100) String title,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 200) String email,
        @Nullable Boolean primary)
        implements Serializable {}
