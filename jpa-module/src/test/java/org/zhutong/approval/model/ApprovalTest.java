package org.zhutong.approval.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhutong.shared.model.Act;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.DocumentType;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Percent;

class ApprovalTest {
    private static final Act SELLER = Act.of("east.sales", Instant.parse("2026-03-02T02:00:00Z"));
    private static final Act MANAGER = Act.of("east.manager", Instant.parse("2026-03-02T03:00:00Z"));
    private static final Set<String> MAY = Set.of("approval:read", "quotation:approve");

    @ParameterizedTest
    @CsvSource({
        "5, 100000.00, ''",
        "5.0001, 10, DISCOUNT",
        "0, 100000.01, AMOUNT",
        "50, 999999, 'DISCOUNT,AMOUNT'",
    })
    void aDocumentNeedsApprovalAboveAThresholdNotAtIt(String discount, String amount, String expected) {
        List<String> kinds = policy("5", "100000").reasonsFor(subject(discount, amount, false)).stream()
                .map(reason -> reason.getKind().name())
                .toList();
        assertEquals(expected, String.join(",", kinds));
    }

    @Test
    void aPolicyWithoutThresholdsAsksForEveryDocument() {
        assertEquals(
                ApprovalReason.Kind.ALWAYS,
                policy(null, null).reasonsFor(subject("0", "1", false)).get(0).getKind());
    }

    @Test
    void aPriceWithoutListPriceNeedsApprovalWhereDiscountsDo() {
        assertEquals(
                ApprovalReason.Kind.NO_LIST_PRICE,
                policy("5", null).reasonsFor(subject("0", "1", true)).get(0).getKind());
        assertTrue(policy(null, "100").reasonsFor(subject("0", "1", true)).isEmpty());
    }

    @Test
    void nobodyDecidesOnWhatTheySubmitted() {
        BusinessException refusal =
                assertThrows(BusinessException.class, () -> request().approve(SELLER, MAY));
        assertEquals("approval.own", refusal.getKey());
        assertEquals(ErrorKind.FORBIDDEN, refusal.getKind());
        assertFalse(request().decidableBy("east.sales", MAY));
    }

    @Test
    void whoeverDecidesNeedsThePermissionOfThePolicy() {
        BusinessException refusal =
                assertThrows(BusinessException.class, () -> request().approve(MANAGER, Set.of("approval:read")));
        assertEquals("approval.permission-missing", refusal.getKey());
        assertEquals(ErrorKind.FORBIDDEN, refusal.getKind());
    }

    @Test
    void aRefusalSaysWhy() {
        assertThrows(BusinessException.class, () -> request().refuse(MANAGER, MAY));
        ApprovalRequest request = request();
        request.refuse(MANAGER.because(" 价格过低 "), MAY);
        assertEquals(ApprovalState.REFUSED, request.getStatus());
        assertEquals("价格过低", request.getDecisions().get(0).getRemark());
    }

    static Stream<Arguments> closedStatesAndActions() {
        List<Arguments> all = new java.util.ArrayList<>();
        for (String end : List.of("approve", "refuse", "withdraw")) {
            for (String action : List.of("approve", "refuse", "withdraw")) {
                all.add(Arguments.of(end, action));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("closedStatesAndActions")
    void aDecidedRequestIsNotDecidedAgain(String end, String action) {
        ApprovalRequest request = request();
        assertTrue(request.isOpen());
        action(end).accept(request);
        assertFalse(request.isOpen());
        BusinessException refusal =
                assertThrows(BusinessException.class, () -> action(action).accept(request));
        assertEquals(ErrorKind.CONFLICT, refusal.getKind());
    }

    @ParameterizedTest
    @CsvSource({"quotation:write", "QUOTATION:approve", "''", "approve"})
    void onlyApprovePermissionsDecide(String permission) {
        assertThrows(
                BusinessException.class,
                () -> new ApprovalPolicy("p", DocumentType.QUOTATION, null, null, null, permission));
    }

    private static Consumer<ApprovalRequest> action(String name) {
        return switch (name) {
            case "approve" -> r -> r.approve(MANAGER, MAY);
            case "refuse" -> r -> r.refuse(MANAGER.because("no"), MAY);
            default -> r -> r.withdraw(SELLER);
        };
    }

    private static ApprovalRequest request() {
        ApprovalSubject subject = subject("8", "120000", false);
        return new ApprovalRequest(subject, policy("5", "100000").reasonsFor(subject), SELLER);
    }

    private static ApprovalPolicy policy(String discount, String amount) {
        ApprovalPolicy policy = new ApprovalPolicy(
                "p",
                DocumentType.QUOTATION,
                null,
                discount == null ? null : Percent.of(discount),
                amount == null ? null : new BigDecimal(amount),
                "quotation:approve");
        try {
            Field id = ApprovalPolicy.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(policy, 1L);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return policy;
    }

    private static ApprovalSubject subject(String discount, String amount, boolean unpriced) {
        return new ApprovalSubject(
                DocumentType.QUOTATION,
                11L,
                "QT2026-000001",
                1L,
                "某建筑公司",
                Money.of(new BigDecimal(amount), "CNY"),
                Percent.of(discount),
                unpriced,
                "0".repeat(64));
    }
}
