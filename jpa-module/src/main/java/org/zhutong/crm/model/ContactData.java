package org.zhutong.crm.model;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a contact.
 *
 * @param id of the contact it describes; null for a new one
 * @param name required, at most 100 characters
 * @param title position held, at most 100 characters
 * @param phone at most 40 characters
 * @param email at most 200 characters
 * @param primary whether it is the one to call first
 */
public record ContactData(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String email,
        boolean primary) {}
