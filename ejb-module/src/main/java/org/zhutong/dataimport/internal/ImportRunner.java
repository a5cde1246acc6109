package org.zhutong.dataimport.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.CategoryCommand;
import org.zhutong.catalog.service.CategoryService;
import org.zhutong.catalog.service.ImportTarget;
import org.zhutong.catalog.service.ImportVerdict;
import org.zhutong.catalog.service.ImportedProduct;
import org.zhutong.catalog.service.PriceListCommand;
import org.zhutong.catalog.service.PriceListService;
import org.zhutong.catalog.service.PriceListView;
import org.zhutong.catalog.service.ProductImportService;
import org.zhutong.catalog.service.UnitCommand;
import org.zhutong.catalog.service.UnitService;
import org.zhutong.dataimport.model.DataImport;
import org.zhutong.dataimport.model.ImportCounts;
import org.zhutong.dataimport.service.MappingCommand;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.shared.model.Quantity;

/** Runs all rows of an import through the catalog, in batches, within the caller's transaction. */
@ApplicationScoped
public class ImportRunner {
    @PersistenceContext(unitName = "zhutong")
    private EntityManager em;

    @Inject
    private ImportRows rows;

    @Inject
    private ImportProgress progress;

    @Inject
    private MappingRules rules;

    @Inject
    private ProductImportService products;

    @Inject
    private UnitService units;

    @Inject
    private CategoryService categories;

    @Inject
    private PriceListService priceLists;

    @Inject
    private CallerContext caller;

    /**
     * What a pass came to.
     *
     * @param priceListId where the prices went; null where there were none, or the list would be a new one
     */
    public record Result(ImportCounts counts, @Nullable Long priceListId) {}

    /**
     * Tries or writes every row. Clears the persistence context again and again: entities held across it are detached.
     *
     * @param write false for the dry run
     */
    public Result run(DataImport dataImport, boolean write) {
        long importId = Objects.requireNonNull(dataImport.getId());
        MappingCommand mapping = MappingJson.read(dataImport.requireMapping());
        Columns columns = new Columns(ImportJson.columns(dataImport.getColumns()), mapping);
        PriceListView list = rules.priceList(mapping);
        if (write && list == null && mapping.newPriceList() != null) {
            list = makeList(mapping, mapping.newPriceList());
        }
        ImportTarget target = target(mapping, list);
        ImportRun run = new ImportRun(
                columns,
                new RowParser(columns, mapping.defaultUnit(), rules.currency(mapping)),
                units(write),
                categories(target.defaultCategoryId(), write),
                target,
                mapping.effectiveMode(),
                catalog(write));
        int version = dataImport.getVersion();
        em.flush();
        em.clear();
        passThrough(importId, version, run);
        return new Result(run.counts(), list == null ? null : list.id());
    }

    private void passThrough(long importId, int version, ImportRun run) {
        rows.planForGrowingTables();
        rows.forgetOutcomes(importId);
        long last = 0;
        int done = 0;
        for (List<FileRow> batch = rows.after(importId, last, ImportRows.BATCH);
                !batch.isEmpty();
                batch = rows.after(importId, last, ImportRows.BATCH)) {
            rows.write(importId, run.next(batch));
            last = batch.get(batch.size() - 1).number();
            done += batch.size();
            progress.report(importId, version, ImportProgress.Phase.RUNNING, done, null);
        }
    }

    private ImportTarget target(MappingCommand mapping, @Nullable PriceListView list) {
        LocalDate from = mapping.priceFrom();
        if (from == null) {
            from = list == null ? caller.today() : list.validFrom();
        }
        return new ImportTarget(
                rules.defaultCategory(mapping),
                mapping.defaultUnit(),
                mapping.defaultTaxRate(),
                list == null ? null : list.id(),
                list == null && mapping.newPriceList() != null,
                from);
    }

    private PriceListView makeList(MappingCommand mapping, MappingCommand.NewPriceList wanted) {
        return priceLists.create(new PriceListCommand(
                wanted.code(),
                wanted.name(),
                wanted.currency(),
                null,
                null,
                mapping.priceFrom() == null ? caller.today() : mapping.priceFrom(),
                null,
                null,
                true,
                null,
                null,
                null));
    }

    private ImportRun.Catalog catalog(boolean write) {
        return new ImportRun.Catalog() {
            @Override
            public Set<String> known(List<String> skus) {
                return products.known(skus);
            }

            @Override
            public List<ImportVerdict> apply(List<ImportedProduct> rows, ImportTarget target) {
                return products.apply(rows, target, write);
            }
        };
    }

    private UnitNames units(boolean write) {
        // what a unit of a file is divided into is not known: as finely as quantities go
        Consumer<String> maker = code -> units.create(new UnitCommand(code, null, null, Quantity.SCALE, true));
        return new UnitNames(units.active(), write ? maker : null);
    }

    private CategoryNames categories(Long parentOfNew, boolean write) {
        BiFunction<String, String, Long> maker = (code, name) -> categories
                .create(new CategoryCommand(code, name, null, parentOfNew, true))
                .id();
        return new CategoryNames(categories.tree(), write ? maker : null);
    }
}
