package org.zhutong.shared.audit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of an audit entry: {@code {"fields":{"status":{"old":"DRAFT","new":"SENT"}},"parts":[{"part":"1","type":"QuotationLine",
 * "action":"CREATE","fields":{…}}]}}. Written by hand into one buffer: this runs for every row changed.
 */
final class ChangesJson {
    private final StringBuilder out = new StringBuilder(256).append('{');
    private boolean first = true;
    private boolean inParts;

    void beginFields() {
        name("fields").append('{');
        first = true;
    }

    void endFields() {
        out.append('}');
        first = false;
    }

    /** A field of something new. */
    void value(String field, @Nullable Object value) {
        if (value != null) {
            name(field).append("{\"new\":");
            literal(value);
            out.append('}');
        }
    }

    /** A field of something deleted. */
    void gone(String field, @Nullable Object value) {
        if (value != null) {
            name(field).append("{\"old\":");
            literal(value);
            out.append('}');
        }
    }

    void change(String field, @Nullable Object oldValue, @Nullable Object newValue) {
        name(field).append("{\"old\":");
        literal(oldValue);
        out.append(",\"new\":");
        literal(newValue);
        out.append('}');
    }

    void beginPart(String label, String type, AuditAction action) {
        if (!inParts) {
            name("parts").append('[');
            inParts = true;
            first = true;
        }
        if (!first) {
            out.append(',');
        }
        out.append('{');
        first = true;
        name("part");
        literal(label);
        name("type");
        literal(type);
        name("action");
        literal(action.name());
    }

    void endPart() {
        out.append('}');
        first = false;
    }

    String text() {
        if (inParts) {
            out.append(']');
            inParts = false;
        }
        return out.append('}').toString();
    }

    private StringBuilder name(String name) {
        if (!first) {
            out.append(',');
        }
        first = false;
        string(name);
        return out.append(':');
    }

    private void literal(@Nullable Object value) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof BigDecimal decimal) {
            out.append(decimal.toPlainString());
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            string(value.toString());
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029') {
                        out.append("\\u").append("%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
