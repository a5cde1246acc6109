package org.zhutong.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.context.FacesContext;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.model.Violation;
import org.zhutong.shared.service.Messages;

/**
 * Puts what a service refused at the input it is about. A field {@code creditLimit} is the component with that id,
 * {@code lines[2].quantity} the component {@code quantity} in row 2 of a table; what has no input on the page becomes a
 * message of the page.
 */
final class RefusalMessages {
    private static final Pattern PATH = Pattern.compile("(?:.*?\\[(\\d+)])?\\.?([A-Za-z0-9_-]+)$");

    private RefusalMessages() {}

    static void add(FacesContext context, BusinessException refusal) {
        Locale locale = context.getViewRoot().getLocale();
        if (refusal.getViolations().isEmpty()) {
            add(context, refusal.getField(), Messages.text(locale, refusal));
            return;
        }
        boolean stale = refusal.getKind() == ErrorKind.STALE;
        if (stale) {
            add(context, null, Messages.text(locale, refusal));
        }
        for (Violation violation : refusal.getViolations()) {
            if (stale && (violation.field() == null || clientId(context, violation.field()) == null)) {
                // fields this page does not show are named in the summary
                continue;
            }
            add(context, violation.field(), Messages.text(locale, violation));
        }
    }

    private static void add(FacesContext context, @Nullable String field, String text) {
        context.addMessage(
                field == null ? null : clientId(context, field),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private static @Nullable String clientId(FacesContext context, String field) {
        Matcher path = PATH.matcher(field);
        if (!path.matches()) {
            return null;
        }
        String row = path.group(1);
        // a field of a row has often the name of a field of the whole, e.g. phone
        UIComponent input = find(context.getViewRoot(), path.group(2), row != null);
        if (input == null) {
            return null;
        }
        UIComponent table = table(input);
        if (table != null) {
            // not from the input's own id, which is that of whatever row was looked at last
            char separator = UINamingContainer.getSeparatorChar(context);
            return table.getClientId(context) + separator + row + separator + input.getId();
        }
        ((UIInput) input).setValid(false);
        return input.getClientId(context);
    }

    private static @Nullable UIComponent find(UIComponent parent, String id, boolean row) {
        Iterator<UIComponent> children = parent.getFacetsAndChildren();
        while (children.hasNext()) {
            UIComponent child = children.next();
            boolean wanted = child instanceof UIInput && id.equals(child.getId()) && (table(child) != null) == row;
            UIComponent found = wanted ? child : find(child, id, row);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The table the component is in; null for none. */
    private static @Nullable UIComponent table(UIComponent component) {
        for (UIComponent parent = component.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof UIData || parent.getClass().getSimpleName().equals("UIRepeat")) {
                return parent;
            }
        }
        return null;
    }
}
