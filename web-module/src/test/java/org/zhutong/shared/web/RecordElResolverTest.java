package org.zhutong.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordElResolverTest {
    private record Pair(String name, int count) {}

    private static final class Context extends ELContext {
        @Override
        public ELResolver getELResolver() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    }

    private final RecordElResolver resolver = new RecordElResolver();
    private final ELContext context = new Context();

    @Test
    void readsAComponent() {
        assertEquals("a", resolver.getValue(context, new Pair("a", 2), "name"));
        assertTrue(context.isPropertyResolved());
    }

    @Test
    void leavesEverythingElseToOthers() {
        resolver.getValue(context, new Pair("a", 2), "other");
        assertFalse(context.isPropertyResolved());
        resolver.getValue(context, "text", "name");
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void aRecordCannotBeWritten() {
        assertTrue(resolver.isReadOnly(context, new Pair("a", 2), "name"));
        assertThrows(
                PropertyNotWritableException.class, () -> resolver.setValue(context, new Pair("a", 2), "name", "b"));
    }
}
