package org.zhutong.dataimport.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.ImportTarget;
import org.zhutong.catalog.service.ImportVerdict;
import org.zhutong.catalog.service.ImportedProduct;
import org.zhutong.dataimport.model.ImportCounts;
import org.zhutong.dataimport.model.RowOutcome;
import org.zhutong.dataimport.model.Severity;
import org.zhutong.dataimport.service.ImportMode;
import org.zhutong.shared.model.Violation;

/**
 * One pass over the rows of an import, the same for the dry run and the commit: a batch of rows is understood, compared with
 * what came before in the file and with what is there, written if it is the commit, and its outcomes are kept.
 */
final class ImportRun {
    /** The products there are. */
    interface Catalog {
        /** Which of these exist, by their skus. */
        Set<String> known(List<String> skus);

        /** Tries or writes a batch. */
        List<ImportVerdict> apply(List<ImportedProduct> rows, ImportTarget target);
    }

    private final Columns columns;
    private final RowParser parser;
    private final UnitNames units;
    private final CategoryNames categories;
    private final ImportTarget target;
    private final ImportMode mode;
    private final Catalog catalog;
    private final RepeatedSkus repeated = new RepeatedSkus();
    private final int[] outcomes = new int[RowOutcome.values().length];
    private int warnings;
    private int prices;

    ImportRun(
            Columns columns,
            RowParser parser,
            UnitNames units,
            CategoryNames categories,
            ImportTarget target,
            ImportMode mode,
            Catalog catalog) {
        this.columns = columns;
        this.parser = parser;
        this.units = units;
        this.categories = categories;
        this.target = target;
        this.mode = mode;
        this.catalog = catalog;
    }

    /** @return what became of each row, in order */
    List<ImportRows.Outcome> next(List<FileRow> batch) {
        List<ParsedRow> rows = leftOut(parsed(batch));
        List<ImportedProduct> products = new ArrayList<>();
        for (ParsedRow row : rows) {
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

    private List<ParsedRow> parsed(List<FileRow> batch) {
        List<ParsedRow> rows = new ArrayList<>(batch.size());
        for (FileRow fileRow : batch) {
            ParsedRow row = parser.parse(fileRow);
            repeated.check(row, columns.sku.name());
            rows.add(row);
        }
        return rows;
    }

    /** Marks the rows that are not wanted because their product exists, or does not: before anything is made for them. */
    private List<ParsedRow> leftOut(List<ParsedRow> rows) {
        if (mode == ImportMode.CREATE_AND_UPDATE) {
            return rows;
        }
        Set<String> known = catalog.known(
                rows.stream().map(ParsedRow::sku).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row -> {
                    boolean exists = known.contains(row.sku());
                    return row.filtered() || row.isRefused() || mode.takes(exists)
                            ? row
                            : row.leftOut(exists ? "dataimport.row.exists" : "dataimport.row.missing");
                })
                .toList();
    }

    private ImportedProduct product(ParsedRow row) {
        UnitNames.Meaning unit =
                row.unit() == null ? null : units.meaning(row.unit(), columns.unit.name(), row.findings());
        ImportedProduct.Pack pack = unit == null ? null : unit.pack();
        if (pack != null && row.price() != null) {
            checkDivision(row, pack, row.price());
        }
        Long categoryId = row.category() == null
                ? null
                : categories.category(row.category(), columns.category.name(), row.findings());
        return new ImportedProduct(
                Objects.requireNonNull(row.sku()),
                row.name(),
                row.brand(),
                row.spec(),
                categoryId,
                unit == null ? null : unit.base(),
                pack,
                row.taxRate(),
                row.price());
    }

    private void checkDivision(ParsedRow row, ImportedProduct.Pack pack, BigDecimal price) {
        BigDecimal one = pack.priceOfOne(price);
        if (one.multiply(BigDecimal.valueOf(pack.size())).compareTo(price) != 0) {
            String exactly = price.stripTrailingZeros().toPlainString() + " / " + pack.size();
            row.findings()
                    .add(Finding.warning(
                            columns.price.name(), "dataimport.row.price-rounded", exactly, one.toPlainString()));
        }
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
        return new ImportCounts(outcomes, warnings, prices, units.made(), categories.made());
    }
}
