package org.zhutong.test.inserver.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.service.CustomerCommand;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.MergeCommand;
import org.zhutong.crm.service.MergeService;
import org.zhutong.crm.service.OpportunityCommand;
import org.zhutong.crm.service.OpportunityService;
import org.zhutong.sales.model.InquirySource;
import org.zhutong.sales.model.InquiryState;
import org.zhutong.sales.service.InquiryCommand;
import org.zhutong.sales.service.InquiryLineCommand;
import org.zhutong.sales.service.InquiryLineView;
import org.zhutong.sales.service.InquiryService;
import org.zhutong.sales.service.InquiryView;
import org.zhutong.sales.service.QuotationOpportunityService;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.test.inserver.As;

/** From the text a customer sent to its quotation. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class InquiryIT {
    private static final As SALES = As.demo("east.sales");

    @EJB
    private InquiryService inquiries;

    @EJB
    private QuotationService quotations;

    @EJB
    private QuotationOpportunityService links;

    @EJB
    private OpportunityService opportunities;

    @EJB
    private CustomerService customers;

    @EJB
    private MergeService merges;

    private long customer() throws Exception {
        String name = "询价" + UUID.randomUUID().toString().substring(0, 8);
        return SALES.call(() -> customers.create(new CustomerCommand(
                        null,
                        name,
                        CustomerLevel.C,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        null,
                        List.of(),
                        null)))
                .id();
    }

    private InquiryView enter(long customer, Long opportunity, String text) throws Exception {
        return SALES.call(() -> inquiries.create(
                new InquiryCommand(customer, InquirySource.MAIL, text, "滨江一期", "张工", opportunity, null)));
    }

    private static BusinessException refused(As.Action action) {
        return assertThrows(BusinessException.class, action::run);
    }

    @Test
    void itGoesFromTheTextToTheAcceptedQuotation() throws Exception {
        long customer = customer();
        long opportunity = SALES.call(() -> opportunities.create(new OpportunityCommand(
                        customer,
                        null,
                        "瓷砖",
                        null,
                        BigDecimal.TEN,
                        LocalDate.now(ZoneId.of("Asia/Shanghai")),
                        null,
                        null,
                        null,
                        List.of())))
                .id();
        InquiryView read = enter(
                customer,
                opportunity,
                "地面：\nTILE-600-GR 150平方\n普通硅酸盐水泥 P.O 42.5 20t\nCEM-PC325 2000 kg\n某种胶 30袋\nCEM-PO425 3卷");
        assertEquals(InquiryState.OPEN, read.status());
        assertEquals(5, read.lines().size());
        assertEquals("地面", read.lines().get(0).section());
        assertEquals("CEM-PO425", read.lines().get(1).sku());
        assertTrue(read.lines().get(2).ready());
        InquiryLineView unknown = read.lines().get(3);
        assertNull(unknown.productId());
        assertEquals(false, read.lines().get(4).unitFits());
        assertEquals(3, read.ready());

        Long cement = read.lines().get(1).productId();
        InquiryView corrected = SALES.call(() -> inquiries.correct(
                read.id(), 4, read.version(), new InquiryLineCommand(cement, new BigDecimal("30"), "袋", "急")));
        assertEquals(4, corrected.ready());
        assertEquals(
                ErrorKind.STALE,
                refused(() -> SALES.run(() -> inquiries.correct(
                                read.id(), 5, read.version(), new InquiryLineCommand(null, null, null, null))))
                        .getKind());

        QuotationView quotation = SALES.call(() -> inquiries.quote(read.id(), corrected.version()));
        assertEquals(4, quotation.lines().size());
        assertEquals(0, new BigDecimal("2").compareTo(quotation.lines().get(2).quantity()));
        assertEquals("吨", quotation.lines().get(2).unit());
        assertEquals("滨江一期", quotation.projectName());
        assertEquals(read.number(), inquiryOf(quotation));
        assertEquals(opportunity, SALES.call(() -> links.get(quotation.id())).opportunityId());
        InquiryView quoted = SALES.call(() -> inquiries.get(read.id()));
        assertEquals(InquiryState.QUOTED, quoted.status());
        assertEquals(quotation.id(), quoted.quotations().get(0).id());
        QuotationView submitted = SALES.call(() -> quotations.submit(quotation.id(), null, null));
        assertEquals("APPROVED", submitted.status().name());
        SALES.run(() -> quotations.send(quotation.id(), null, null));
        SALES.run(() -> quotations.accept(quotation.id(), null, null));
        assertEquals(
                InquiryState.CLOSED, SALES.call(() -> inquiries.get(read.id())).status());
        assertEquals(
                ErrorKind.CONFLICT,
                refused(() -> SALES.run(() -> inquiries.quote(read.id(), null))).getKind());
    }

    /** The inquiry a quotation says it answers. */
    private static String inquiryOf(QuotationView quotation) {
        assertNotNull(quotation.inquiry());
        return quotation.inquiry().number();
    }

    @Test
    void whatTheCustomerDeclinesIsLost() throws Exception {
        InquiryView read = enter(customer(), null, "CEM-PO425 20袋");
        QuotationView quotation = SALES.call(() -> inquiries.quote(read.id(), null));
        SALES.run(() -> quotations.submit(quotation.id(), null, null));
        SALES.run(() -> quotations.send(quotation.id(), null, null));
        SALES.run(() -> quotations.reject(quotation.id(), null, "太贵"));
        InquiryView lost = SALES.call(() -> inquiries.get(read.id()));
        assertEquals(InquiryState.LOST, lost.status());
        assertEquals("太贵", lost.history().get(lost.history().size() - 1).reason());
    }

    @Test
    void whatCannotBeIsRefused() throws Exception {
        long customer = customer();
        InquiryView read = enter(customer, null, "说不清的东西");
        assertEquals(
                ErrorKind.CONFLICT,
                refused(() -> SALES.run(() -> inquiries.quote(read.id(), null))).getKind());
        assertEquals(
                "reason",
                refused(() -> SALES.run(() -> inquiries.lose(read.id(), null, " ")))
                        .getField());
        assertEquals("text", refused(() -> enter(customer, null, "\u202E")).getField());
        assertEquals(
                "text",
                refused(() -> enter(customer, null, "水泥 20t\n".repeat(2001))).getField());
        assertEquals(
                "opportunityId",
                refused(() -> enter(customer, 999_999_999L, "水泥 20t")).getField());
        assertEquals(
                "productId",
                refused(() -> SALES.run(() -> inquiries.correct(
                                read.id(),
                                1,
                                read.version(),
                                new InquiryLineCommand(999_999_999L, BigDecimal.ONE, null, null))))
                        .getField());
        assertEquals(
                ErrorKind.NOT_FOUND,
                refused(() -> As.demo("south.sales").run(() -> inquiries.get(read.id())))
                        .getKind());
    }

    @Test
    void itGoesWithItsCustomer() throws Exception {
        long from = customer();
        long to = customer();
        InquiryView read = enter(from, null, "CEM-PO425 20袋");
        As.demo("east.manager").run(() -> merges.merge(to, new MergeCommand(from, null, null, Set.of(), "录重了")));
        assertEquals(to, SALES.call(() -> inquiries.get(read.id())).customerId());
        assertEquals(
                1,
                SALES.call(() -> inquiries.list(
                                new PageRequest(null, Map.of("customerId", Long.toString(to)), null, 10, null, false)))
                        .items()
                        .size());
    }
}
