package org.zhutong.crm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;

class CustomerTest {
    private static final CustomerData DATA = new CustomerData(
            "苏州恒筑建筑工程有限公司",
            CustomerLevel.B,
            "east.sales",
            null,
            "江苏 苏州",
            null,
            "0512-1",
            null,
            true,
            CustomerIndustry.GENERAL_CONTRACTOR);

    private static Customer customer() {
        return new Customer("HD-002", 1L, DATA);
    }

    private static ContactData contact(String name, boolean primary) {
        return new ContactData(null, name, null, null, null, primary);
    }

    private static BusinessException refusal(Runnable action) {
        return assertThrows(BusinessException.class, action::run);
    }

    @Test
    void isFoundByCodeNamePinyinInitialsAndItsPeople() {
        Customer customer = customer();
        customer.setContacts(List.of(new ContactData(null, "朱志强", null, "15097402358", null, true)));

        assertTrue(customer.getSearchText().contains("hd-002"));
        assertTrue(customer.getSearchText().contains("恒筑"));
        assertTrue(customer.getSearchText().contains("szhzjzgcyxgs"), customer.getSearchText());
        assertTrue(customer.getSearchText().contains("朱志强"));
        assertTrue(customer.getSearchText().contains("15097402358"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-a", "a b", "a/b", "客户", "a'b", "<b>"})
    void aCodeThatIsNoneIsRefused(String code) {
        assertEquals("code", refusal(() -> new Customer(code, 1L, DATA)).getField());
    }

    @Test
    void aNameIsNeededAndHasALimit() {
        assertEquals("name", refusal(() -> customer().describe(named(" "))).getField());
        assertEquals(
                "shared.too-long",
                refusal(() -> customer().describe(named("名".repeat(201)))).getKey());
        Customer customer = customer();
        customer.describe(named("名".repeat(200)));
        assertEquals(200, customer.getName().length());
    }

    @Test
    void controlCharactersAndTextDirectionTricksAreRefused() {
        assertEquals(
                "shared.control-characters",
                refusal(() -> customer().describe(named("a\u0000b"))).getKey());
        assertEquals(
                "shared.control-characters",
                refusal(() -> customer().describe(named("a\u202Eb"))).getKey());
    }

    private static CustomerData named(String name) {
        return new CustomerData(name, CustomerLevel.A, null, null, null, null, null, null, true, null);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 721, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void termsOutOfRangeAreRefused(int days) {
        assertEquals(
                "paymentTermsDays", refusal(() -> customer().agreeTerms(days)).getField());
    }

    @Test
    void termsAreZeroUntilAgreed() {
        Customer customer = customer();
        assertEquals(0, customer.getPaymentTermsDays());
        customer.agreeTerms(720);
        assertEquals(720, customer.getPaymentTermsDays());
    }

    @Test
    void theFirstContactIsPrimaryWhenNoneIsMarked() {
        Customer customer = customer();
        customer.setContacts(List.of(contact("甲", false), contact("乙", false)));
        assertTrue(customer.getContacts().get(0).isPrimary());
        assertFalse(customer.getContacts().get(1).isPrimary());
    }

    @Test
    void onlyOneContactIsPrimary() {
        assertEquals(
                "crm.contact.one-primary",
                refusal(() -> customer().setContacts(List.of(contact("甲", true), contact("乙", true))))
                        .getKey());
    }

    @Test
    void aContactThatIsNotItsOwnIsRefused() {
        ContactData foreign = new ContactData(99L, "丙", null, null, null, false);
        BusinessException refusal = refusal(() -> customer().setContacts(List.of(contact("甲", true), foreign)));
        assertEquals("contacts[1].id", refusal.getField());
    }

    @Test
    void contactsThatAreLeftOutGo() {
        Customer customer = customer();
        customer.setContacts(List.of(contact("甲", false), contact("乙", true)));
        customer.setContacts(List.of(contact("丙", false)));
        assertEquals(1, customer.getContacts().size());
        assertTrue(customer.getContacts().get(0).isPrimary());
        assertFalse(customer.getSearchText().contains("甲"));
    }

    @Test
    void tooManyContactsAreRefused() {
        List<ContactData> many = IntStream.rangeClosed(0, Customer.MAX_CONTACTS)
                .mapToObj(i -> contact("n" + i, false))
                .toList();
        assertEquals(
                "crm.contact.too-many",
                refusal(() -> customer().setContacts(many)).getKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@b", "@b.c", "a b@c.d", "a@b.c,d@e.f", "<a@b.c>"})
    void anAddressThatIsNoneIsRefusedAtItsContact(String email) {
        ContactData data = new ContactData(null, "甲", null, null, email, false);
        assertEquals(
                "contacts[0].email",
                refusal(() -> customer().setContacts(List.of(data))).getField());
    }

    @Test
    void aLimitBelowWhatIsOwedToleratesJustThat() {
        CustomerCredit credit = new CustomerCredit(customer(), cny("1000"));
        credit.changeLimit(cny("0"));
        assertEquals(cny("0"), credit.getTolerated());
        assertEquals(cny("0"), credit.getCreditLimit());
    }

    @Test
    void aLimitIsNeitherNegativeNorOfAnotherCurrency() {
        CustomerCredit credit = new CustomerCredit(customer(), cny("1000"));
        assertEquals(
                "creditLimit", refusal(() -> credit.changeLimit(cny("-0.01"))).getField());
        assertEquals(
                "crm.credit.currency",
                refusal(() -> credit.changeLimit(Money.of(BigDecimal.ONE, "USD")))
                        .getKey());
        assertEquals(
                "creditLimit",
                refusal(() -> new CustomerCredit(customer(), cny("-1"))).getField());
    }

    @Test
    void blankTextsAreNone() {
        Customer customer = customer();
        customer.describe(new CustomerData("n", CustomerLevel.A, " ", " ", "", "\t", null, " ", false, null));
        assertNull(customer.getSalesperson());
        assertNull(customer.getTaxId());
        assertNull(customer.getRegion());
        assertNull(customer.getRemark());
        assertFalse(customer.isActive());
    }

    private static Money cny(String amount) {
        return Money.of(new BigDecimal(amount), "CNY");
    }
}
