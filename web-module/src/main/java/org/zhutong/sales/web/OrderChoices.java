package org.zhutong.sales.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts back what the browser names by its id: only what this page has offered can be chosen. */
public class OrderChoices implements Converter<OrderChoice>, Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, OrderChoice> offered = new HashMap<>();

    List<OrderChoice> offer(List<OrderChoice> choices) {
        choices.forEach(this::offer);
        return choices;
    }

    OrderChoice offer(OrderChoice choice) {
        offered.put(String.valueOf(choice.id()), choice);
        return choice;
    }

    @Override
    public @Nullable OrderChoice getAsObject(FacesContext context, UIComponent component, @Nullable String value) {
        return value == null ? null : offered.get(value);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable OrderChoice value) {
        return value == null ? "" : String.valueOf(value.id());
    }
}
