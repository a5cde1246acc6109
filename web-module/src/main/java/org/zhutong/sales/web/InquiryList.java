package org.zhutong.sales.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.sales.model.InquiryState;
import org.zhutong.sales.service.InquiryRow;
import org.zhutong.sales.service.InquiryService;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of inquiries. */
@Named
@RequestScoped
@ListAt(value = "/sales/inquiries", title = "sales.inquiries")
public class InquiryList extends ListPage<InquiryRow> {
    private static final List<Column<InquiryRow>> COLUMNS = List.of(
            Column.text("number", "sales.number", InquiryRow::number)
                    .sorted("number")
                    .naming(),
            Column.of("customer", "sales.customer", Column.Kind.NAME, InquiryRow::customerName),
            Column.of("project", "sales.project", Column.Kind.NAME, InquiryRow::projectName),
            Column.of("received", "sales.inquiry.received", Column.Kind.DATE, InquiryRow::receivedOn)
                    .sorted("receivedOn"),
            Column.text(
                    "source",
                    "sales.inquiry.source",
                    row -> new TextKey("sales.inquiry.source." + row.source().name())),
            Column.text("owner", "sales.inquiry.owner", InquiryRow::ownerName),
            Column.text("state", "sales.state", row -> new TextKey(row.status().messageKey())));

    @EJB
    private InquiryService inquiries;

    @Override
    public Page<InquiryRow> read(PageRequest request) {
        return inquiries.list(request);
    }

    @Override
    public List<Column<InquiryRow>> columns() {
        return COLUMNS;
    }

    public InquiryState[] getStates() {
        return InquiryState.values();
    }
}
