package org.zhutong.test.inserver.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhutong.approval.service.ApprovalService;
import org.zhutong.catalog.service.ProductService;
import org.zhutong.organisation.service.ListViewService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.test.inserver.As;
import org.zhutong.test.inserver.SqlCount;

/** What reading a whole list costs, as an export does: statements for each page, none for each row. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class ListSqlIT {
    @Inject
    private ProductService products;

    @Inject
    private ApprovalService approvals;

    @Inject
    private ListViewService views;

    @Test
    void aWholeListCostsAStatementAPage() throws Exception {
        As.demo("admin").run(() -> {
            SqlCount<int[]> small = SqlCount.of(() -> read(3));
            SqlCount<int[]> large = SqlCount.of(() -> read(PageRequest.WHOLE_LIST_LIMIT));
            assertTrue(small.result()[0] > 3, "there are products to read");
            assertEquals(small.result()[0], large.result()[0], "rows");
            assertEquals(small.result()[1], small.count(), small::toString);
            assertEquals(large.result()[1], large.count(), large::toString);
        });
    }

    @Test
    void aPageOfApprovalsCostsAFixedNumberOfStatements() throws Exception {
        As.demo("admin").run(() -> {
            SqlCount<?> count = SqlCount.of(() -> approvals.list(PageRequest.first(), false));
            // the page, the requests on it with four kinds of rows of theirs, and on whose behalf the caller may decide
            assertTrue(count.count() <= 8, count::toString);
        });
    }

    @Test
    void whatAPersonSavedOfAListCostsTwoStatements() throws Exception {
        As.demo("admin").run(() -> {
            SqlCount<?> count = SqlCount.of(() -> views.of("/catalog/products"));
            assertEquals(2, count.count(), count::toString);
        });
    }

    /** @return rows and pages */
    private int[] read(int limit) {
        int rows = 0;
        int pages = 0;
        PageRequest request = new PageRequest(null, Map.of(), null, limit, null, false);
        for (Page<?> page = products.list(request); ; page = products.list(request.from(page.nextCursor(), limit))) {
            rows += page.items().size();
            pages++;
            if (page.nextCursor() == null) {
                return new int[] {rows, pages};
            }
        }
    }
}
