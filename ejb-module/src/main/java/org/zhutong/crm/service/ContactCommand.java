package org.zhutong.crm.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.model.ContactData;

/**
 * A contact within its customer.
 *
 * @param id of the contact to change; null for a new one
 * @param name at most 100 characters
 * @param title position held, at most 100 characters
 * @param phone at most 40 characters
 * @param email at most 200 characters
 * @param primary whether it is the one to call first; null is false
 */
public record ContactCommand(
        @Nullable Long id,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 100) String title,
        @Nullable @Size(max = 40) String phone,
        @Nullable @Size(max = 200) String email,
        @Nullable Boolean primary)
        implements Serializable {

    ContactData data() {
        return new ContactData(id, name, title, phone, email, Boolean.TRUE.equals(primary));
    }
}
