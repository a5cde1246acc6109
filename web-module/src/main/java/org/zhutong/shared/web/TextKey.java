package org.zhutong.shared.web;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** A text of the bundles by its key, where a cell shows something else than what somebody typed. */
public record TextKey(String key, List<? extends Serializable> args) {
    public TextKey(String key) {
        this(key, List.of());
    }

    /** Whether something is in use. */
    public static TextKey active(boolean active) {
        return new TextKey(active ? "ui.active" : "ui.inactive");
    }

    String in(Locale locale) {
        return Texts.text(key, locale, args.toArray(new Serializable[0]));
    }
}
