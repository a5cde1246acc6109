package org.zhutong.shared.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Violation;

/**
 * Texts in the user's language. A key's first segment names its feature: {@code crm.customer.name} is looked up in
 * {@code org/zhutong/crm/messages}. Chinese unless English is asked for.
 */
public final class Messages {
    /** The language of a caller who asked for nothing. */
    public static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;

    /** Every language there is. */
    public static final List<Locale> LOCALES = List.of(DEFAULT, Locale.ENGLISH);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** An argument that is a text of its own, made when the language is known. */
    interface Localized extends Serializable {
        String in(Locale locale);
    }

    private Messages() {}

    /** The supported language nearest to the given one. */
    public static Locale supported(Locale wanted) {
        return "en".equals(wanted.getLanguage()) ? Locale.ENGLISH : DEFAULT;
    }

    /**
     * @param args numbers, dates and {@link Money} are formatted; a text that starts with {@code @} is itself a key
     * @return the text; the key itself where no bundle has it (a test finds those)
     */
    public static String text(Locale locale, String key, Serializable... args) {
        String pattern = pattern(supported(locale), key);
        if (args.length == 0) {
            return pattern.replace("''", "'");
        }
        Object[] shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            shown[i] = shown(locale, args[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(shown);
    }

    public static String text(Locale locale, BusinessException refusal) {
        return text(locale, refusal.getKey(), refusal.getArgs());
    }

    public static String text(Locale locale, Violation violation) {
        List<? extends Serializable> args = violation.args();
        return text(locale, violation.key(), args.toArray(new Serializable[0]));
    }

    private static Object shown(Locale locale, Serializable arg) {
        if (arg instanceof String text && text.length() > 1 && text.startsWith("@")) {
            return text(locale, text.substring(1));
        }
        if (arg instanceof Localized text) {
            return text.in(locale);
        }
        if (arg instanceof BigDecimal number) {
            return plain(number);
        }
        if (arg instanceof Money money) {
            return ("CNY".equals(money.currency()) ? "¥" : money.currency() + " ")
                    + String.format(Locale.ROOT, "%,.2f", money.amount());
        }
        if (arg instanceof LocalDate || arg instanceof Number) {
            return arg.toString();
        }
        return arg;
    }

    private static String plain(BigDecimal number) {
        // 1e999999999 must not be written out
        return number.precision() - (long) number.scale() > 40 || number.scale() > 40
                ? number.toString()
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String pattern(Locale locale, String key) {
        int dot = key.indexOf('.');
        if (dot <= 0) {
            return key;
        }
        try {
            return ResourceBundle.getBundle(
                            "org.zhutong." + key.substring(0, dot) + ".messages",
                            locale,
                            Messages.class.getClassLoader(),
                            NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }
}
