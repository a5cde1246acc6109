package org.zhutong.organisation.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.zhutong.organisation.service.BranchService;
import org.zhutong.organisation.service.BranchView;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.web.Column;
import org.zhutong.shared.web.ListAt;
import org.zhutong.shared.web.ListPage;
import org.zhutong.shared.web.TextKey;

/** The list of branches. */
@Named
@RequestScoped
@ListAt(value = "/organisation/branches", title = "organisation.branches")
public class BranchList extends ListPage<BranchView> {
    private static final List<Column<BranchView>> COLUMNS = List.of(
            Column.text("name", "organisation.branch.name", BranchView::name)
                    .sorted("name")
                    .naming(),
            Column.text("code", "organisation.branch.code", BranchView::code).sorted("code"),
            Column.text("active", "organisation.active", row -> TextKey.active(row.active())));

    @EJB
    private BranchService branches;

    @Override
    public Page<BranchView> read(PageRequest request) {
        return branches.list(request);
    }

    @Override
    public List<Column<BranchView>> columns() {
        return COLUMNS;
    }
}
