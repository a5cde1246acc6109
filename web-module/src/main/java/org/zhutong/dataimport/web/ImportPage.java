package org.zhutong.dataimport.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.CategoryService;
import org.zhutong.catalog.service.CategoryView;
import org.zhutong.catalog.service.PriceListService;
import org.zhutong.catalog.service.PriceListView;
import org.zhutong.catalog.service.UnitService;
import org.zhutong.catalog.service.UnitView;
import org.zhutong.dataimport.model.ImportState;
import org.zhutong.dataimport.service.ColumnView;
import org.zhutong.dataimport.service.ImportBackground;
import org.zhutong.dataimport.service.ImportMode;
import org.zhutong.dataimport.service.ImportReportService;
import org.zhutong.dataimport.service.ImportRunService;
import org.zhutong.dataimport.service.ImportService;
import org.zhutong.dataimport.service.ImportView;
import org.zhutong.dataimport.service.ProgressView;
import org.zhutong.dataimport.service.ReportRow;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.service.Page;
import org.zhutong.shared.service.PageRequest;
import org.zhutong.shared.service.Retried;
import org.zhutong.shared.web.ListRequest;
import org.zhutong.shared.web.Redirects;
import org.zhutong.shared.web.Shell;

/** One import: its columns, the dry run with its report, and the commit. */
@Named
@ViewScoped
@Retried
public class ImportPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ImportService service;

    @EJB
    private ImportRunService runs;

    @EJB
    private ImportBackground background;

    @EJB
    private ImportReportService reports;

    @EJB
    private PriceListService priceLists;

    @EJB
    private UnitService units;

    @EJB
    private CategoryService categories;

    @Inject
    private CallerContext caller;

    @Inject
    private ListRequest list;

    @Inject
    private Shell shell;

    @Inject
    private Redirects redirects;

    private long id;
    private ImportView view;
    private ProgressView progress;
    private MappingForm form = new MappingForm();
    private List<PriceListView> lists = List.of();
    private List<UnitView> unitChoices = List.of();
    private List<CategoryView> categoryChoices = List.of();
    private transient @Nullable Page<ReportRow> rows;

    @SuppressWarnings("NullAway.Init") // by load()
    public ImportPage() {}

    public void load() {
        refresh();
        form = MappingForm.of(view.mapping() == null ? view.suggestion() : view.mapping());
        String currency = currencyOfTheFile();
        if (currency != null) {
            // a file of the same layout may have been in another one
            form.setNewListCurrency(currency);
        }
        unitChoices = units.active();
        categoryChoices = categories.tree();
        if (shell.can(Permissions.PRICE_WRITE)) {
            lists = priceLists
                    .list(new PageRequest(null, Map.of("active", "true"), null, PageRequest.MAX_LIMIT, null, false))
                    .items();
        }
    }

    /** What the column with currencies says throughout; null when it says different things, or there is none. */
    private @Nullable String currencyOfTheFile() {
        return view.columns().stream()
                .filter(column -> column.name().equals(form.getCurrency())
                        && column.values().size() == 1)
                .map(column -> column.values().get(0).value())
                .filter(value -> value.matches("[A-Z]{3}"))
                .findFirst()
                .orElse(null);
    }

    private void refresh() {
        view = service.get(id);
        progress = runs.progress(id);
        rows = null;
    }

    /** Reads again how it stands, called by the page while it runs; at its end the page is shown anew, with the report. */
    public void watch() throws IOException {
        refresh();
        if (!isBusy() && progress.failure() == null) {
            redirects.to("/dataimport/import?id=" + id, isOpen() ? "dataimport.checked" : "dataimport.imported");
        }
    }

    /** Keeps the mapping and tries every row. */
    public void check() throws IOException {
        view = service.map(id, view.version(), form.command());
        background.check(id, runs.announce(id, view.version(), false), ImportBackground.Starter.of(caller));
        refresh();
    }

    public void commit() {
        background.commit(id, runs.announce(id, view.version(), true), ImportBackground.Starter.of(caller));
        refresh();
    }

    /** Whether a dry run or commit is under way: then the page asks again and again. */
    public boolean isBusy() {
        return progress.running();
    }

    public boolean isOpen() {
        return view.state() != ImportState.COMMITTED;
    }

    public boolean isReported() {
        return view.state() == ImportState.CHECKED || view.state() == ImportState.COMMITTED;
    }

    public boolean isCommittable() {
        return view.state() == ImportState.CHECKED;
    }

    /** The report, a page of it, as narrowed by the address. */
    public Page<ReportRow> getRows() {
        Page<ReportRow> known = rows;
        if (known == null) {
            PageRequest wanted = list.request();
            Map<String, String> filters = new HashMap<>(wanted.filters());
            filters.keySet().retainAll(List.of("severity", "outcome"));
            known = reports.rows(
                    id, new PageRequest(null, filters, null, wanted.limit(), wanted.cursor(), wanted.count()));
            rows = known;
        }
        return known;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ImportView getView() {
        return view;
    }

    public ProgressView getProgress() {
        return progress;
    }

    public MappingForm getForm() {
        return form;
    }

    public List<PriceListView> getLists() {
        return lists;
    }

    public List<UnitView> getUnitChoices() {
        return unitChoices;
    }

    public List<CategoryView> getCategoryChoices() {
        return categoryChoices;
    }

    public List<ImportMode> getModes() {
        return List.of(ImportMode.values());
    }

    /** What the column that tells rows apart holds, as far as it has few different values. */
    public List<ColumnView.ValueView> getFilterValues() {
        return view.columns().stream()
                .filter(column -> column.name().equals(form.getFilterColumn()))
                .findFirst()
                .map(ColumnView::values)
                .orElse(List.of());
    }
}
