package org.zhutong.shared.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatusChangeTest {
    private enum Lamp implements DocumentState<Lamp> {
        OFF,
        ON,
        BROKEN;

        @Override
        public Set<Lamp> successors() {
            return switch (this) {
                case OFF -> Set.of(ON);
                case ON -> Set.of(OFF, BROKEN);
                case BROKEN -> Set.of();
            };
        }

        @Override
        public String messageKey() {
            return "lamp.state." + name();
        }
    }

    private static final Act ACT = Act.of("east.sales", Instant.parse("2026-11-22T08:00:00.123456789Z"));

    @Test
    void aMoveSaysWhoWhenAndWhy() {
        StatusChange change = StatusChange.move(Lamp.ON, Lamp.BROKEN, "L-1", ACT.because("dropped"));
        assertEquals("ON", change.getFromState());
        assertEquals("BROKEN", change.getToState());
        assertEquals("east.sales", change.getChangedBy());
        assertEquals(Instant.parse("2026-11-22T08:00:00.123456Z"), change.getChangedAt());
        assertEquals("dropped", change.getReason());
    }

    @Test
    void aMoveTheMapLacksIsRefusedWithBothStates() {
        BusinessException refusal =
                assertThrows(BusinessException.class, () -> StatusChange.move(Lamp.BROKEN, Lamp.ON, "L-1", ACT));
        assertEquals(ErrorKind.CONFLICT, refusal.getKind());
        assertEquals("L-1", refusal.getArgs()[0]);
        assertEquals("@lamp.state.BROKEN", refusal.getArgs()[1]);
        assertEquals("@lamp.state.ON", refusal.getArgs()[2]);
    }

    @Test
    void theFirstStateComesFromNowhere() {
        assertNull(StatusChange.initial(Lamp.OFF, ACT).getFromState());
    }
}
