package org.zhutong.crm.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.zhutong.crm.service.ContactCommand;
import org.zhutong.crm.service.ContactView;

/** What is typed into a row of the contacts. */
public class ContactForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Long id;
    private String name = "";
    private @Nullable String title;
    private @Nullable String phone;
    private @Nullable String email;
    private boolean primary;

    static ContactForm of(ContactView view) {
        ContactForm form = new ContactForm();
        form.id = view.id();
        form.name = view.name();
        form.title = view.title();
        form.phone = view.phone();
        form.email = view.email();
        form.primary = view.primary();
        return form;
    }

    ContactCommand command() {
        return new ContactCommand(id, name, title, phone, email, primary);
    }

    /** A row in which nothing was typed is none. */
    boolean isEmpty() {
        return id == null && isBlank(name) && isBlank(title) && isBlank(phone) && isBlank(email);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public boolean isPrimary() {
        return primary;
    }

    public void setPrimary(boolean primary) {
        this.primary = primary;
    }
}
