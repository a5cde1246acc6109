package org.zhutong.crm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;

class OpportunityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Act ACT = Act.of("east.sales", Instant.parse("2026-11-26T08:00:00Z"));
    private static final Map<OpportunityState, OpportunityStage> STAGES = new EnumMap<>(OpportunityState.class);

    static {
        long id = 1;
        for (OpportunityState outcome : OpportunityState.values()) {
            OpportunityStage stage = new OpportunityStage(outcome.name(), 10, 0, true);
            set(stage, "outcome", outcome);
            set(stage, "id", id++);
            STAGES.put(outcome, stage);
        }
    }

    private static void set(OpportunityStage stage, String name, Object value) {
        try {
            Field field = OpportunityStage.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(stage, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OpportunityData data(String name, String amount, PartyData... parties) {
        return new OpportunityData(
                name, "滨江一期", new BigDecimal(amount), TODAY, "east.sales", "另一家", null, List.of(parties));
    }

    private static Opportunity in(OpportunityState state) {
        Opportunity opportunity = new Opportunity(
                "OP2026-000001", 1L, 1L, "CNY", STAGES.get(OpportunityState.OPEN), data("瓷砖", "100"), ACT);
        if (state != OpportunityState.OPEN) {
            opportunity.moveTo(STAGES.get(state), "价格高", TODAY, ACT);
        }
        return opportunity;
    }

    @ParameterizedTest
    @EnumSource
    void fromAnEndThereIsNoWayOn(OpportunityState from) {
        for (OpportunityState to : OpportunityState.values()) {
            Opportunity opportunity = in(from);
            if (from == OpportunityState.OPEN) {
                opportunity.moveTo(STAGES.get(to), "价格高", TODAY, ACT);
                assertEquals(to, opportunity.getStatus());
                assertEquals(to == OpportunityState.OPEN ? null : TODAY, opportunity.getClosedOn());
                assertEquals(to == OpportunityState.LOST ? "价格高" : null, opportunity.getLostReason());
            } else {
                BusinessException refusal = assertThrows(
                        BusinessException.class, () -> opportunity.moveTo(STAGES.get(to), "价格高", TODAY, ACT));
                assertEquals(ErrorKind.CONFLICT, refusal.getKind());
            }
        }
        if (from != OpportunityState.OPEN) {
            assertEquals(
                    ErrorKind.CONFLICT,
                    assertThrows(BusinessException.class, () -> in(from).change(data("瓷砖", "1")))
                            .getKind());
        }
    }

    @Test
    void itRemembersWhenItCameIntoEachStage() {
        Opportunity opportunity = in(OpportunityState.OPEN);
        opportunity.moveTo(STAGES.get(OpportunityState.OPEN), null, TODAY, ACT);
        Act later = Act.of("east.manager", ACT.at().plusSeconds(86_400));
        opportunity.moveTo(STAGES.get(OpportunityState.WON), null, TODAY, later);
        List<StageEntry> entries = opportunity.getStageEntries();
        assertEquals(2, entries.size(), "to where it is it does not move");
        assertEquals(ACT.at(), entries.get(0).getEnteredAt());
        assertEquals(STAGES.get(OpportunityState.WON).getId(), entries.get(1).getEnteredStage());
        assertEquals("east.manager", entries.get(1).getEnteredBy());
    }

    private static String field(Runnable action) {
        return assertThrows(BusinessException.class, action::run).getField();
    }

    @Test
    void aLossNeedsItsReason() {
        Opportunity opportunity = in(OpportunityState.OPEN);
        assertEquals("lostReason", field(() -> opportunity.moveTo(STAGES.get(OpportunityState.LOST), " ", TODAY, ACT)));
        assertEquals(OpportunityState.OPEN, opportunity.getStatus());
        assertNull(opportunity.getClosedOn());
    }

    @Test
    void itBeginsOpenInAStageThatTakesAny() {
        assertEquals(
                "stageId",
                field(() ->
                        new Opportunity("OP1", 1L, 1L, "CNY", STAGES.get(OpportunityState.WON), data("瓷砖", "1"), ACT)));
        OpportunityStage off = new OpportunityStage("停用", 5, 10, false);
        set(off, "id", 9L);
        assertEquals("stageId", field(() -> in(OpportunityState.OPEN).moveTo(off, null, TODAY, ACT)));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertEquals("amount", field(() -> in(OpportunityState.OPEN).change(data("瓷砖", "-0.01"))));
        assertEquals("name", field(() -> in(OpportunityState.OPEN).change(data(" ", "1"))));
        PartyData nameless = new PartyData(PartyRole.DESIGNER, null, " ");
        assertEquals("parties[0].name", field(() -> in(OpportunityState.OPEN).change(data("瓷砖", "1", nameless))));
        PartyData[] many = IntStream.rangeClosed(0, Opportunity.MAX_PARTIES)
                .mapToObj(i -> new PartyData(PartyRole.PURCHASER, null, "采购" + i))
                .toArray(PartyData[]::new);
        assertEquals("parties", field(() -> in(OpportunityState.OPEN).change(data("瓷砖", "1", many))));
    }

    @Test
    void theEndsAreWhatTheyAre() {
        OpportunityStage won = STAGES.get(OpportunityState.WON);
        assertEquals("probability", field(() -> won.change("赢单", 90, 99, true)));
        assertEquals("active", field(() -> won.change("赢单", 90, 100, false)));
        assertEquals("probability", field(() -> new OpportunityStage("新", 1, 101, true)));
    }
}
