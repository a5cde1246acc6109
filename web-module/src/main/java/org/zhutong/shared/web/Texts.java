package org.zhutong.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.service.FieldNames;
import org.zhutong.shared.service.Messages;

/**
 * The texts of all features for pages: {@code #{m['crm.customer.name']}} reads key {@code crm.customer.name} of the bundle
 * {@code org.zhutong.crm.messages}, {@code #{m['ui.save']}} the shell's own; {@code #{m.of('ui.total', n)}} fills in
 * arguments. A missing key shows as {@code ??key??} and is logged, it never breaks a page.
 */
@Named("m")
@ApplicationScoped
public class Texts extends AbstractMap<String, String> {
    private static final Logger LOG = Logger.getLogger(Texts.class);

    @Override
    public String get(@Nullable Object key) {
        return key == null ? "" : text(String.valueOf(key), locale());
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }

    /** The text of a key with its arguments {0}, {1}… filled in. */
    public String of(String key, Serializable... args) {
        return text(key, locale(), args);
    }

    /** As {@link #of} with the arguments in a list. */
    public String fill(String key, List<? extends Serializable> args) {
        return text(key, locale(), args.toArray(new Serializable[0]));
    }

    /** What people call this field of this entity, e.g. {@code QuotationLine}, {@code quantity.value}. */
    public String field(String entity, String field) {
        return FieldNames.of(locale(), entity, field);
    }

    static String text(String key, Locale locale, Serializable... args) {
        String text = key.startsWith("ui.") ? shellText(key, locale, args) : Messages.text(locale, key, args);
        if (text.equals(key)) {
            LOG.warnf("no text for key %s", key);
            return "??" + key + "??";
        }
        return text;
    }

    private static String shellText(String key, Locale locale, Serializable... args) {
        try {
            String pattern = ResourceBundle.getBundle(
                            "org.zhutong.shared.ui", locale, Texts.class.getClassLoader(), Languages.NO_FALLBACK)
                    .getString(key);
            return args.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, locale).format(args);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    private static Locale locale() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context == null || context.getViewRoot() == null
                ? Languages.DEFAULT
                : context.getViewRoot().getLocale();
    }
}
