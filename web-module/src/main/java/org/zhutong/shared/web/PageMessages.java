package org.zhutong.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page has to say: messages of the whole page, and those of fields that nothing on the page shows. Stands last in
 * the template, so that every field has had its turn.
 */
@Named
@RequestScoped
public class PageMessages {
    /**
     * One message.
     *
     * @param tone info, warn or error
     * @param icon PrimeIcons class
     */
    public record Item(String text, String tone, String icon) {}

    private @Nullable List<Item> items;

    public List<Item> getItems() {
        FacesContext context = FacesContext.getCurrentInstance();
        if (context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return List.of();
        }
        if (items == null) {
            List<FacesMessage> open = context.getMessageList().stream()
                    .filter(m -> !m.isRendered())
                    .toList();
            open.forEach(FacesMessage::rendered);
            items = open.stream().map(PageMessages::item).distinct().toList();
        }
        return items;
    }

    private static Item item(FacesMessage message) {
        String text = message.getSummary() == null ? message.getDetail() : message.getSummary();
        if (message.getSeverity().equals(FacesMessage.SEVERITY_INFO)) {
            return new Item(text, "info", "pi-check-circle");
        }
        if (message.getSeverity().equals(FacesMessage.SEVERITY_WARN)) {
            return new Item(text, "warn", "pi-exclamation-triangle");
        }
        return new Item(text, "error", "pi-times-circle");
    }
}
