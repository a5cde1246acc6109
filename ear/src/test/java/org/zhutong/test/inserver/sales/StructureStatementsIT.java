package org.zhutong.test.inserver.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.service.CustomerCommand;
import org.zhutong.crm.service.CustomerService;
import org.zhutong.sales.model.LineKind;
import org.zhutong.sales.model.QuotationState;
import org.zhutong.sales.service.QuotationAcceptCommand;
import org.zhutong.sales.service.QuotationCommand;
import org.zhutong.sales.service.QuotationLineCommand;
import org.zhutong.sales.service.QuotationSectionCommand;
import org.zhutong.sales.service.QuotationService;
import org.zhutong.sales.service.QuotationTemplateCommand;
import org.zhutong.sales.service.QuotationTemplateRow;
import org.zhutong.sales.service.QuotationTemplateService;
import org.zhutong.sales.service.QuotationTemplateStartCommand;
import org.zhutong.sales.service.QuotationView;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.InTransaction;
import org.zhutong.test.inserver.SqlCount;

/** A quotation with sections and options is written, and answered, in a fixed number of statements. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class StructureStatementsIT {
    private static final int ALLOWED = 40;
    private static final As SALES = As.demo("east.sales");

    @EJB
    private QuotationService quotations;

    @EJB
    private QuotationTemplateService templates;

    @EJB
    private CustomerService customers;

    @ParameterizedTest
    @ValueSource(ints = {10, 500})
    void savingAndAcceptingTakeFewStatements(int lines) throws Exception {
        long customer = SALES.call(() -> customers.create(new CustomerCommand(
                        null,
                        "结构 " + UUID.randomUUID(),
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
        SqlCount<QuotationView> created = SALES.call(() ->
                SqlCount.of(() -> InTransaction.call(() -> quotations.create(command(customer, lines, List.of())))));
        assertTrue(created.count() <= ALLOWED, created::toString);
        QuotationView draft = created.result();
        List<Long> ids = draft.lines().stream().map(line -> line.id()).toList();
        SqlCount<QuotationView> changed = SALES.call(() -> SqlCount.of(() -> InTransaction.call(
                () -> quotations.update(draft.id(), draft.version(), command(customer, lines, ids)))));
        assertTrue(changed.count() <= ALLOWED, changed::toString);
        template(draft.id(), customer);
        QuotationView submitted = SALES.call(() -> quotations.submit(draft.id(), null, null));
        if (submitted.status() == QuotationState.IN_APPROVAL) {
            As.demo("east.manager").run(() -> quotations.decide(draft.id(), null, true, null));
        }
        SALES.run(() -> quotations.send(draft.id(), null, null));
        List<Integer> options = draft.lines().stream()
                .filter(line -> line.kind() == LineKind.OPTIONAL)
                .map(line -> line.lineNo())
                .toList();
        SqlCount<QuotationView> accepted = SALES.call(() -> SqlCount.of(() -> InTransaction.call(
                () -> quotations.acceptWith(draft.id(), null, new QuotationAcceptCommand(null, options)))));
        assertTrue(accepted.count() <= ALLOWED, accepted::toString);
        assertEquals(changed.result().highestGrossTotal(), accepted.result().grossTotal());
        assertTrue(accepted.result().lines().stream().allMatch(line -> line.counted()));
    }

    /** Saved as a template, and another begun with it. */
    private void template(long quotation, long customer) throws Exception {
        String name = "模板 " + UUID.randomUUID();
        SqlCount<QuotationTemplateRow> saved = SALES.call(() -> SqlCount.of(
                () -> InTransaction.call(() -> templates.save(new QuotationTemplateCommand(quotation, name)))));
        assertTrue(saved.count() <= ALLOWED, saved::toString);
        SqlCount<QuotationView> begun = SALES.call(() -> SqlCount.of(() -> InTransaction.call(
                () -> templates.start(saved.result().id(), new QuotationTemplateStartCommand(customer)))));
        assertTrue(begun.count() <= ALLOWED, begun::toString);
        SALES.run(() -> templates.remove(saved.result().id()));
    }

    /** Every fifth line is optional; two sections, which change places of discount when written again. */
    private static QuotationCommand command(long customer, int count, List<Long> ids) {
        List<QuotationLineCommand> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(new QuotationLineCommand(
                    ids.isEmpty() ? null : ids.get(i),
                    null,
                    "CEM-PO425",
                    BigDecimal.valueOf(i + 1),
                    null,
                    null,
                    null,
                    null,
                    i < count / 2 ? 1 : 2,
                    i % 5 == 4 ? LineKind.OPTIONAL : null,
                    null));
        }
        BigDecimal one = ids.isEmpty() ? BigDecimal.ONE : null;
        return new QuotationCommand(
                customer,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                lines,
                List.of(new QuotationSectionCommand("地面", one), new QuotationSectionCommand("墙面", null)));
    }
}
