package org.zhutong.crm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;

class ProjectRegistrationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Act ACT = Act.of("east.sales", Instant.parse("2026-11-26T08:00:00Z"));
    private static final Act MANAGER = Act.of("east.manager", ACT.at()).because("先报先得");
    private static final RegisteredBrand BRAND = brand();

    private static final Map<String, Consumer<ProjectRegistration>> ACTIONS = Map.of(
            "change", one -> one.change(BRAND, data("滨江一期")),
            "submit", one -> one.submit(null, ACT),
            "decide", one -> one.decide(CollisionDecision.BESIDE, List.of(), MANAGER),
            "grant", one -> one.grant(answer(TODAY, TODAY.plusDays(90)), TODAY, ACT),
            "refuse", one -> one.refuse(TODAY, "已报他人", TODAY, ACT),
            "extend", one -> one.extend(TODAY.plusDays(180), ACT.because("工期顺延")),
            "withdraw", one -> one.withdraw(ACT.because("项目取消")),
            "expire", one -> one.expire(TODAY.plusDays(91), ACT));

    private static final Map<RegistrationState, Set<String>> ALLOWED = Map.of(
            RegistrationState.DRAFT, Set.of("change", "submit", "withdraw"),
            RegistrationState.COLLIDING, Set.of("decide", "withdraw"),
            RegistrationState.SUBMITTED, Set.of("grant", "refuse", "withdraw"),
            RegistrationState.GRANTED, Set.of("extend", "withdraw", "expire"),
            RegistrationState.REFUSED, Set.of(),
            RegistrationState.EXPIRED, Set.of(),
            RegistrationState.WITHDRAWN, Set.of());

    private static RegisteredBrand brand() {
        RegisteredBrand brand = new RegisteredBrand("马可波罗");
        try {
            Field id = RegisteredBrand.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(brand, 1L);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return brand;
    }

    private static RegistrationData data(String project) {
        return new RegistrationData(
                null,
                project,
                "杭州",
                "江南大道100号",
                "万科置业",
                "中建三局",
                "瓷砖 12,000 m²",
                BigDecimal.TEN,
                TODAY.plusDays(60),
                "east.sales",
                null);
    }

    private static ManufacturerAnswer answer(LocalDate from, LocalDate until) {
        return new ManufacturerAnswer("MKBL-2026-17", TODAY, from, until, null);
    }

    private static ProjectRegistration in(RegistrationState state) {
        ProjectRegistration one = new ProjectRegistration("PR2026-000001", 1L, 1L, BRAND, "CNY", data("翡翠滨江一期"), ACT);
        switch (state) {
            case DRAFT -> {}
            case COLLIDING -> one.submit(7L, ACT);
            case SUBMITTED -> one.submit(null, ACT);
            case GRANTED -> at(one, "submit", "grant");
            case REFUSED -> at(one, "submit", "refuse");
            case EXPIRED -> at(one, "submit", "grant", "expire");
            case WITHDRAWN -> at(one, "withdraw");
        }
        return one;
    }

    private static void at(ProjectRegistration one, String... actions) {
        for (String action : actions) {
            ACTIONS.get(action).accept(one);
        }
    }

    private static BusinessException refusal(Runnable action) {
        return assertThrows(BusinessException.class, action::run);
    }

    @ParameterizedTest
    @EnumSource
    void inEachStateExactlyWhatItAllows(RegistrationState state) {
        ACTIONS.forEach((name, action) -> {
            ProjectRegistration one = in(state);
            int before = one.getHistory().size();
            if (ALLOWED.get(state).contains(name)) {
                action.accept(one);
                assertEquals(
                        before + (name.equals("change") ? 0 : 1),
                        one.getHistory().size(),
                        name);
            } else {
                assertEquals(
                        ErrorKind.CONFLICT, refusal(() -> action.accept(one)).getKind(), state + " " + name);
                assertEquals(state, one.getStatus());
            }
        });
    }

    @Test
    void nobodyDecidesOnTheirOwnNorOnWhatTheyHold() {
        ProjectRegistration one = in(RegistrationState.COLLIDING);
        assertEquals(
                ErrorKind.FORBIDDEN,
                refusal(() -> one.decide(CollisionDecision.BESIDE, List.of(), ACT.because("我的")))
                        .getKind());
        assertEquals(
                ErrorKind.FORBIDDEN,
                refusal(() -> one.decide(CollisionDecision.REFUSED, List.of("east.manager"), MANAGER))
                        .getKind());
        assertEquals(
                "reason",
                refusal(() -> one.decide(CollisionDecision.BESIDE, List.of(), MANAGER.because(" ")))
                        .getField());
        assertEquals(
                "decision", refusal(() -> one.decide(null, List.of(), MANAGER)).getField());
        one.decide(CollisionDecision.REFUSED, List.of("south.sales"), MANAGER);
        assertEquals(RegistrationState.REFUSED, one.getStatus());
        assertEquals("先报先得", one.getHistory().get(2).getReason());
    }

    @Test
    void theAnswerIsPlausible() {
        ProjectRegistration one = in(RegistrationState.SUBMITTED);
        assertEquals(
                "exclusiveUntil",
                refusal(() -> one.grant(answer(TODAY, TODAY.minusDays(1)), TODAY, ACT))
                        .getField());
        assertEquals(
                "exclusiveUntil",
                refusal(() -> one.grant(answer(TODAY.minusDays(9), TODAY.minusDays(1)), TODAY, ACT))
                        .getField());
        assertEquals(
                "exclusiveFrom",
                refusal(() -> one.grant(answer(null, TODAY), TODAY, ACT)).getField());
        assertEquals(
                "answeredOn",
                refusal(() -> one.refuse(TODAY.plusDays(1), "无", TODAY, ACT)).getField());
        assertEquals(
                "answerRemark",
                refusal(() -> one.refuse(TODAY, " ", TODAY, ACT)).getField());
        assertEquals(RegistrationState.SUBMITTED, one.getStatus());
    }

    @Test
    void itIsExtendedToALaterDayWithAReason() {
        ProjectRegistration one = in(RegistrationState.GRANTED);
        assertEquals(
                "exclusiveUntil",
                refusal(() -> one.extend(TODAY.plusDays(90), ACT.because("同一天")))
                        .getField());
        assertEquals(
                "reason", refusal(() -> one.extend(TODAY.plusDays(91), ACT)).getField());
        assertFalse(one.isOver(TODAY.plusDays(90)), "the last day is one of them");
        assertEquals(
                ErrorKind.CONFLICT,
                refusal(() -> one.expire(TODAY.plusDays(90), ACT)).getKind());
    }

    @Test
    void aBrandIsOneHoweverItIsWritten() {
        assertEquals(RegisteredBrand.key("MARCO POLO"), RegisteredBrand.key("Marco-Polo Co., Ltd."));
        assertEquals("★", RegisteredBrand.key(" ★ "));
    }
}
