package org.zhutong.shared.service;

import java.util.Locale;

/**
 * What people call a field of an entity: one vocabulary for the audit trail, for telling what someone else changed, and for
 * pages. {@code shared.field.discount} names it for every entity, {@code shared.field.Contact.title} for one that means
 * something else by it.
 */
public final class FieldNames {
    private static final String PREFIX = "shared.field.";

    private FieldNames() {}

    /**
     * @param entity simple name of the class, e.g. {@code QuotationLine}
     * @param field path in it, e.g. {@code quantity.value}
     * @return the path itself where it has no name (a test finds those)
     */
    public static String of(Locale locale, String entity, String field) {
        String own = PREFIX + entity + "." + field;
        String name = Messages.text(locale, own);
        if (name.equals(own)) {
            name = Messages.text(locale, PREFIX + field);
        }
        return name.equals(PREFIX + field) ? field : name;
    }
}
