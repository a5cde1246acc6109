package org.zhutong.shared.web;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code <zt:body of="label hint">} stands around the {@code ui:insert}s of our own tags: what a page puts inside a tag must
 * not see the attributes of that tag as variables. Without it a {@code zt:td} that has no label takes the one of the
 * {@code zt:list} around it.
 */
public class BodyHandler extends TagHandler {
    private final Set<String> attributes;

    public BodyHandler(TagConfig config) {
        super(config);
        TagAttribute of = getRequiredAttribute("of");
        attributes = Set.of(of.getValue().split(" "));
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        VariableMapper outside = context.getVariableMapper();
        context.setVariableMapper(new Hiding(outside, attributes));
        try {
            nextHandler.apply(context, parent);
        } finally {
            context.setVariableMapper(outside);
        }
    }

    private static final class Hiding extends VariableMapper {
        private final VariableMapper outside;
        private final Set<String> hidden;

        Hiding(VariableMapper outside, Set<String> hidden) {
            this.outside = outside;
            this.hidden = hidden;
        }

        @Override
        public @Nullable ValueExpression resolveVariable(String name) {
            return hidden.contains(name) ? null : outside.resolveVariable(name);
        }

        @Override
        public ValueExpression setVariable(String name, ValueExpression value) {
            return outside.setVariable(name, value);
        }
    }
}
