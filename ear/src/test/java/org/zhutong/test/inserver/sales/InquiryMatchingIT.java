package org.zhutong.test.inserver.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.catalog.service.ProductCommand;
import org.zhutong.catalog.service.ProductService;
import org.zhutong.catalog.service.ProductView;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.service.CustomerCommand;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.crm.service.MergeCommand;
import org.zhutong.crm.service.MergeService;
import org.zhutong.crm.service.MergeView;
import org.zhutong.sales.model.InquirySource;
import org.zhutong.sales.model.InquiryState;
import org.zhutong.sales.model.MatchedBy;
import org.zhutong.sales.service.AliasService;
import org.zhutong.sales.service.InquiryCommand;
import org.zhutong.sales.service.InquiryLineCommand;
import org.zhutong.sales.service.InquiryLineView;
import org.zhutong.sales.service.InquiryService;
import org.zhutong.sales.service.InquirySuggestion;
import org.zhutong.sales.service.InquiryView;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.SqlCount;

/** How the lines of inquiries come to their products, and what is learnt from people. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class InquiryMatchingIT {
    private static final As SALES = As.demo("east.sales");
    private static final As MANAGER = As.demo("east.manager");

    @EJB
    private InquiryService inquiries;

    @EJB
    private AliasService aliases;

    @EJB
    private QuotationService quotations;

    @EJB
    private ProductService products;

    @EJB
    private CustomerService customers;

    @EJB
    private MergeService merges;

    private long customer() throws Exception {
        String name = "清单" + UUID.randomUUID().toString().substring(0, 8);
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

    private InquiryView enter(long customer, String text) throws Exception {
        return SALES.call(() ->
                inquiries.create(new InquiryCommand(customer, InquirySource.EXCEL, text, null, null, null, null)));
    }

    private InquiryView choose(InquiryView inquiry, int line, Long product, String quantity, String unit)
            throws Exception {
        return SALES.call(() -> inquiries.correct(
                inquiry.id(),
                line,
                inquiry.version(),
                new InquiryLineCommand(product, new BigDecimal(quantity), unit, null)));
    }

    private long product(String sku) throws Exception {
        return SALES.call(() -> products.list(new PageRequest(null, Map.of("sku", sku), null, 1, null, false)))
                .items()
                .get(0)
                .id();
    }

    private long aliasesOf(long customer) throws Exception {
        return SALES.call(() -> aliases.list(
                        new PageRequest(null, Map.of("customerId", Long.toString(customer)), null, 50, null, false)))
                .items()
                .size();
    }

    @Test
    void sixtyLinesTakeNoMoreStatementsThanFive() throws Exception {
        long customer = customer();
        // what is remembered of products is there
        enter(customer, Bill.pasted(60));
        int few = statements(customer, 5);
        int many = statements(customer, 60);
        assertEquals(few, many);
        assertTrue(many < 45, () -> "statements: " + many);
    }

    private int statements(long customer, int lines) throws Exception {
        String text = Bill.pasted(lines);
        SqlCount<InquiryView> counted = SALES.call(() -> SqlCount.of(() ->
                inquiries.create(new InquiryCommand(customer, InquirySource.EXCEL, text, null, null, null, null))));
        assertEquals(lines, counted.result().lines().size());
        return counted.countWithoutSequences();
    }

    @Test
    void whatIsLikelyIsTakenAndSaysWhy() throws Exception {
        InquiryView read =
                enter(customer(), "PPR给水管DN20 100米\nputongguisuanyanshuini PO42.5 20袋\n水泥 20袋\nCEM-PO425 3袋\n天外来物 1个");
        InquiryLineView pipe = read.lines().get(0);
        assertEquals("PPR-20-S4", pipe.sku());
        assertEquals(MatchedBy.LIKE_BOTH, pipe.matchedBy());
        assertTrue(pipe.isSuggested());
        assertTrue(pipe.score() >= 70);
        assertEquals(MatchedBy.PINYIN, read.lines().get(1).matchedBy());
        assertEquals("CEM-PO425", read.lines().get(1).sku());
        assertEquals(MatchedBy.SKU, read.lines().get(3).matchedBy());
        assertNull(read.lines().get(3).score());
        assertEquals(2, read.suggested());
        assertEquals(2, read.open());

        // there are several cements, more where others were imported: a person has to say
        assertNull(read.lines().get(2).productId());
        List<InquirySuggestion> offered = SALES.call(() -> inquiries.suggestions(read.id(), 3));
        assertTrue(offered.size() >= 2 && offered.size() <= 5, offered::toString);
        assertTrue(offered.get(0).score() < 70, offered::toString);
    }

    @Test
    void aProductIsFoundByWhatItIsCalledNow() throws Exception {
        String sku = "NEW-" + UUID.randomUUID().toString().substring(0, 8);
        ProductView known = As.demo("admin").call(() -> {
            ProductView tile = products.get(product("TILE-600-GR"));
            return products.create(command(sku, "琉璃蹲兽 DN77", tile, true));
        });
        long customer = customer();
        assertEquals(sku, enter(customer, "蹲兽（琉璃）dn77 2个").lines().get(0).sku());
        ProductView renamed = As.demo("admin")
                .call(() -> products.update(known.id(), known.version(), command(sku, "青砖滴水 DN78", known, true)));
        assertNull(enter(customer, "蹲兽（琉璃）dn77 2个").lines().get(0).sku());
        assertEquals(sku, enter(customer, "滴水青砖 DN78 2个").lines().get(0).sku());
        As.demo("admin").run(() -> products.setActive(renamed.id(), false));
        assertNull(enter(customer, "滴水青砖 DN78 2个").lines().get(0).sku());
    }

    private static ProductCommand command(String sku, String name, ProductView like, boolean active) {
        return new ProductCommand(
                sku, name, null, null, null, like.categoryId(), like.baseUnit(), null, null, active, null);
    }

    @Test
    void whatACustomerCallsAProductIsRememberedWithItsUnit() throws Exception {
        long customer = customer();
        long cement = product("CEM-PO425");
        InquiryView first = enter(customer, "门卫专用灰 20包");
        assertNull(first.lines().get(0).sku());
        choose(first, 1, cement, "20", "袋");
        InquiryView second = enter(customer, "  门卫专用灰，　３５包");
        InquiryLineView known = second.lines().get(0);
        assertEquals("CEM-PO425", known.sku());
        assertEquals(MatchedBy.ALIAS, known.matchedBy());
        assertTrue(known.ready());
        assertNull(enter(customer(), "门卫专用灰 20包").lines().get(0).sku(), "of another customer");

        // said otherwise
        choose(second, 1, product("CEM-PC325"), "35", "袋");
        InquiryView third = enter(customer, "门卫专用灰 1包");
        assertEquals("CEM-PC325", third.lines().get(0).sku());
        assertEquals(1, aliasesOf(customer));
        // no product is meant
        choose(third, 1, null, "1", "包");
        assertEquals(0, aliasesOf(customer));
        assertNull(enter(customer, "门卫专用灰 1包").lines().get(0).sku());
    }

    @Test
    void aUnitThatCameWithAnotherQuantityIsNotRemembered() throws Exception {
        long customer = customer();
        long cement = product("CEM-PO425");
        choose(enter(customer, "灰灰 2吨"), 1, cement, "40", "袋");
        InquiryLineView next = enter(customer, "灰灰 2吨").lines().get(0);
        assertEquals("CEM-PO425", next.sku());
        assertEquals("吨", next.unit());
        choose(enter(customer, "黑黑 2卷"), 1, cement, "2", "吨");
        InquiryLineView other = enter(customer, "黑黑 3卷").lines().get(0);
        assertEquals("吨", other.unit());
        assertEquals(0, new BigDecimal("3").compareTo(other.quantity()));
    }

    @Test
    void aliasesGoWithTheirCustomerAndComeBack() throws Exception {
        long from = customer();
        long to = customer();
        long cement = product("CEM-PO425");
        long other = product("CEM-PC325");
        choose(enter(from, "甲灰 1包"), 1, cement, "1", "袋");
        choose(enter(from, "乙灰 1包"), 1, cement, "1", "袋");
        choose(enter(to, "乙灰 1包"), 1, other, "1", "袋");
        MergeView merge = MANAGER.call(() -> merges.merge(to, new MergeCommand(from, null, null, Set.of(), "录重了")));
        assertEquals("CEM-PO425", enter(to, "甲灰 5包").lines().get(0).sku());
        assertEquals("CEM-PC325", enter(to, "乙灰 5包").lines().get(0).sku(), "its own stays");
        As.demo("admin").run(() -> merges.undo(to, merge.id()));
        assertNull(enter(to, "甲灰 5包").lines().get(0).sku());
        assertEquals("CEM-PO425", enter(from, "甲灰 5包").lines().get(0).sku());
        assertEquals("CEM-PO425", enter(from, "乙灰 5包").lines().get(0).sku());
    }

    @Test
    void aLostOneIsClosedWhenTheRevisedQuotationIsAccepted() throws Exception {
        InquiryView read = enter(customer(), "CEM-PO425 20袋");
        QuotationView quotation = SALES.call(() -> inquiries.quote(read.id(), null));
        SALES.run(() -> quotations.submit(quotation.id(), null, null));
        SALES.run(() -> quotations.send(quotation.id(), null, null));
        SALES.run(() -> quotations.reject(quotation.id(), null, "太贵"));
        assertEquals(
                InquiryState.LOST, SALES.call(() -> inquiries.get(read.id())).status());
        QuotationView revised = SALES.call(() -> quotations.revise(quotation.id(), null, null));
        SALES.run(() -> quotations.submit(revised.id(), null, null));
        SALES.run(() -> quotations.send(revised.id(), null, null));
        SALES.run(() -> quotations.accept(revised.id(), null, null));
        InquiryView closed = SALES.call(() -> inquiries.get(read.id()));
        assertEquals(InquiryState.CLOSED, closed.status());
        assertFalse(closed.may("change"));
    }
}
