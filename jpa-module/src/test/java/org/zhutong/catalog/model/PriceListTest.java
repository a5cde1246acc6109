package org.zhutong.catalog.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhutong.shared.model.BusinessException;

class PriceListTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final Validity OPEN = Validity.of(START, null);
    private static final Validity ENDING = Validity.of(START, START.plusDays(30));
    private static final PriceList.Target CUSTOMER = new PriceList.Target(7L, null);
    private static final PriceList.Target PROJECT = new PriceList.Target(null, 70L);

    private static PriceList.Details details(PriceListKind kind, String level, Validity validity) {
        return new PriceList.Details(kind, "价目", level, kind.isTargeted() ? 1L : null, validity, 0, true);
    }

    private static PriceList list(PriceListKind kind, PriceList.Target target) {
        return new PriceList("L", "CNY", target, details(kind, null, ENDING));
    }

    private static void refused(String field, String key, Runnable action) {
        BusinessException refusal = assertThrows(BusinessException.class, action::run);
        assertEquals(field + " " + key, refusal.getField() + " " + refusal.getKey());
    }

    @Test
    void eachKindSaysWhomItIsFor() {
        assertEquals(7L, list(PriceListKind.CUSTOMER, CUSTOMER).getCustomerId());
        assertEquals(70L, list(PriceListKind.PROJECT, PROJECT).getOpportunityId());
        assertEquals(7L, list(PriceListKind.PROJECT, CUSTOMER).getCustomerId());
        list(PriceListKind.PROJECT, new PriceList.Target(7L, 70L));
        PriceList.Target nobody = PriceList.Target.NOBODY;
        refused("customerId", "shared.required", () -> list(PriceListKind.CUSTOMER, nobody));
        refused("opportunityId", "catalog.price-list.project-or-customer", () -> list(PriceListKind.PROJECT, nobody));
        refused("opportunityId", "catalog.price-list.not-for-project", () -> list(PriceListKind.CUSTOMER, PROJECT));
        refused("customerId", "catalog.price-list.not-for-customer", () -> list(PriceListKind.STANDARD, CUSTOMER));
        refused("customerId", "catalog.price-list.not-for-customer", () -> list(PriceListKind.PROMOTION, CUSTOMER));
    }

    @Test
    void aPromotionEndsAndAListForSomebodyHasNoLevel() {
        PriceList standard =
                new PriceList("L", "CNY", PriceList.Target.NOBODY, details(PriceListKind.STANDARD, "A", OPEN));
        refused(
                "validTo",
                "catalog.price-list.promotion-end",
                () -> standard.describe(details(PriceListKind.PROMOTION, "A", OPEN)));
        assertEquals(PriceListKind.STANDARD, standard.getKind());
        standard.describe(details(PriceListKind.PROMOTION, "A", ENDING));
        assertEquals(PriceListKind.PROMOTION, standard.getKind());
        standard.describe(details(PriceListKind.STANDARD, null, OPEN));
        PriceList customers = list(PriceListKind.CUSTOMER, CUSTOMER);
        refused(
                "customerLevel",
                "catalog.price-list.no-level",
                () -> customers.describe(details(PriceListKind.CUSTOMER, "A", OPEN)));
    }

    @Test
    void whomAListIsForStaysAsItIs() {
        PriceList customers = list(PriceListKind.CUSTOMER, CUSTOMER);
        refused(
                "kind",
                "catalog.price-list.kind-fixed",
                () -> customers.describe(details(PriceListKind.STANDARD, null, OPEN)));
        PriceList standard = list(PriceListKind.STANDARD, PriceList.Target.NOBODY);
        refused(
                "kind",
                "catalog.price-list.kind-fixed",
                () -> standard.describe(details(PriceListKind.CUSTOMER, null, OPEN)));
        customers.checkFixed("L", null, CUSTOMER);
        customers.checkFixed(null, "CNY", PriceList.Target.NOBODY);
        refused(
                "customerId",
                "catalog.price-list.target-fixed",
                () -> customers.checkFixed(null, null, new PriceList.Target(8L, null)));
        refused("opportunityId", "catalog.price-list.target-fixed", () -> customers.checkFixed(null, null, PROJECT));
    }
}
