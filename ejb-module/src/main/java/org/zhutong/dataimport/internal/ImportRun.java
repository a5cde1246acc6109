package org.zhutong.dataimport.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.ImportTarget;
import org.zhutong.catalog.service.ImportVerdict;
import org.zhutong.catalog.service.ImportedProduct;
import org.zhutong.dataimport.model.ImportCounts;
import org.zhutong.dataimport.model.RowOutcome;
import org.zhutong.dataimport.model.Severity;
import org.zhutong.shared.model.Violation;

/**
 * One pass over the rows of an import, the same for the dry run and the commit: a batch of rows is understood, compared with
 * what came before in the file and with what is there, written if it is the commit, and its outcomes are kept.
 */
final class ImportRun {
    /** Tries or writes a batch of products. */
    interface Catalog {
        List<ImportVerdict> apply(List<ImportedProduct> rows, ImportTarget target);
    }

    private final Columns columns;
    private final RowParser parser;
    private final CatalogNames names;
    private final ImportTarget target;
    private final Catalog catalog;
    private final RepeatedSkus repeated = new RepeatedSkus();
    private final int[] outcomes = new int[RowOutcome.values().length];
    private int warnings;
    private int prices;

    ImportRun(Columns columns, RowParser parser, CatalogNames names, ImportTarget target, Catalog catalog) {
        this.columns = columns;
        this.parser = parser;
        this.names = names;
        this.target = target;
        this.catalog = catalog;
    }

    /** @return what became of each row, in order */
    List<ImportRows.Outcome> next(List<FileRow> batch) {
        List<ParsedRow> rows = new ArrayList<>(batch.size());
        List<ImportedProduct> products = new ArrayList<>();
        for (FileRow fileRow : batch) {
            ParsedRow row = parser.parse(fileRow);
            repeated.check(row, columns.sku.name());
            rows.add(row);
            if (!row.filtered() && !row.isRefused()) {
                products.add(product(row));
            }
        }
        List<ImportVerdict> verdicts = catalog.apply(products, target);
        List<ImportRows.Outcome> result = new ArrayList<>(rows.size());
        int next = 0;
        for (ParsedRow row : rows) {
            ImportVerdict verdict = row.filtered() || row.isRefused() ? null : verdicts.get(next++);
            result.add(outcome(row, verdict));
        }
        return result;
    }

    private ImportedProduct product(ParsedRow row) {
        if (row.unit() != null) {
            names.unit(row.unit(), columns.unit.name(), row.findings());
        }
        Long categoryId =
                row.category() == null ? null : names.category(row.category(), columns.category.name(), row.findings());
        return new ImportedProduct(
                Objects.requireNonNull(row.sku()),
                row.name(),
                row.brand(),
                row.spec(),
                categoryId,
                row.unit(),
                row.taxRate(),
                row.price());
    }

    private ImportRows.Outcome outcome(ParsedRow row, @Nullable ImportVerdict verdict) {
        if (verdict != null && verdict.refusal() != null) {
            row.findings().add(finding(verdict.refusal()));
        }
        RowOutcome outcome = outcomeOf(row, verdict);
        Severity severity = row.severity();
        outcomes[outcome.ordinal()]++;
        warnings += severity == Severity.WARNING ? 1 : 0;
        prices += verdict != null && verdict.priceWritten() ? 1 : 0;
        return new ImportRows.Outcome(row.number(), outcome, severity, row.sku(), row.findings());
    }

    private static RowOutcome outcomeOf(ParsedRow row, @Nullable ImportVerdict verdict) {
        if (row.filtered()) {
            return RowOutcome.FILTERED;
        }
        if (verdict == null || verdict.refusal() != null) {
            return RowOutcome.REFUSED;
        }
        return switch (verdict.product()) {
            case CREATED -> RowOutcome.NEW;
            case CHANGED -> RowOutcome.CHANGED;
            case UNCHANGED -> verdict.priceWritten() ? RowOutcome.CHANGED : RowOutcome.UNCHANGED;
        };
    }

    /** A rule of the catalog that the row breaks, told at the column the rule's field came from. */
    private Finding finding(Violation refusal) {
        String field = refusal.field() == null ? "" : refusal.field();
        Columns.Column column = switch (field) {
            case "sku" -> columns.sku;
            case "name" -> columns.name;
            case "brand" -> columns.brand;
            case "spec" -> columns.spec;
            case "baseUnit" -> columns.unit;
            case "taxRate" -> columns.taxRate;
            case "categoryId" -> columns.category;
            case "unitPrice" -> columns.price;
            default -> Columns.Column.NONE;
        };
        return Finding.error(
                column.isMapped() ? column.name() : null,
                refusal.key(),
                refusal.args().toArray(new java.io.Serializable[0]));
    }

    ImportCounts counts() {
        return new ImportCounts(outcomes, warnings, prices, names.newUnits(), names.newCategories());
    }
}
