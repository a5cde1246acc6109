package org.zhutong.dataimport.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.service.ProductLimits;
import org.zhutong.dataimport.internal.Columns.Column;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;
import org.zhutong.shared.model.UnitPrice;

/** Understands one row by itself: texts, numbers, and what is wrong with them. */
final class RowParser {
    /** A name longer than this is kept, but hardly readable anywhere. */
    private static final int LONG_NAME = 200;

    private final Columns columns;
    private final @Nullable String defaultUnit;
    private final @Nullable String currency;

    /**
     * @param defaultUnit for new products whose row has no unit
     * @param currency of the price list; null when no prices are entered
     */
    RowParser(Columns columns, @Nullable String defaultUnit, @Nullable String currency) {
        this.columns = columns;
        this.defaultUnit = defaultUnit;
        this.currency = currency;
    }

    ParsedRow parse(FileRow row) {
        List<Finding> findings = new ArrayList<>();
        if (!columns.lets(row)) {
            return filtered(row, findings);
        }
        String sku = text(row, columns.sku, ProductLimits.SKU, findings);
        if (sku == null && findings.isEmpty()) {
            findings.add(Finding.error(columns.sku.name(), "dataimport.row.no-sku"));
        }
        String unit = text(row, columns.unit, ProductLimits.UNIT, findings);
        if (unit == null
                && columns.unit.isMapped()
                && row.cell(columns.unit.index()).isBlank()) {
            findings.add(blankUnit());
        }
        String name = text(row, columns.name, ProductLimits.NAME, findings);
        if (name != null && name.length() > LONG_NAME) {
            findings.add(Finding.warning(columns.name.name(), "dataimport.row.name-long", name.length()));
        }
        String brand = text(row, columns.brand, ProductLimits.BRAND, findings);
        String spec = text(row, columns.spec, ProductLimits.SPEC, findings);
        String category = text(row, columns.category, ProductLimits.CATEGORY, findings);
        BigDecimal taxRate = taxRate(row, findings);
        BigDecimal price = price(row, findings);
        checkCurrency(row, findings);
        checkExtraCells(row, findings);
        return new ParsedRow(row.number(), false, sku, name, brand, spec, category, unit, taxRate, price, findings);
    }

    /** Of a row that is left out only the doubtful things that concern the whole file are told: no price, no unit. */
    private ParsedRow filtered(FileRow row, List<Finding> findings) {
        String sku = row.cell(columns.sku.index()).text().strip();
        if (columns.price.isMapped()) {
            BigDecimal price = Numbers.parse(row.cell(columns.price.index()).text());
            if (price != null && price.signum() == 0) {
                findings.add(Finding.warning(columns.price.name(), "dataimport.row.price-zero-filtered"));
            }
        }
        if (columns.unit.isMapped() && row.cell(columns.unit.index()).isBlank()) {
            findings.add(Finding.warning(columns.unit.name(), "dataimport.row.unit-blank-filtered"));
        }
        return new ParsedRow(
                row.number(),
                true,
                sku.isEmpty() || sku.length() > ProductLimits.SKU ? null : sku,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                findings);
    }

    private Finding blankUnit() {
        return defaultUnit == null
                ? Finding.warning(columns.unit.name(), "dataimport.row.unit-blank")
                : Finding.warning(columns.unit.name(), "dataimport.row.unit-default", defaultUnit);
    }

    /** One line of text within its length; null when blank or, with an error found, unusable. */
    private static @Nullable String text(FileRow row, Column column, int max, List<Finding> findings) {
        FileCell cell = usable(row, column, findings);
        if (cell == null) {
            return null;
        }
        if (cell.kind() == FileCell.Kind.OVERLONG) {
            findings.add(Finding.error(column.name(), "shared.too-long", max, cell.length()));
            return null;
        }
        try {
            return Text.optional(
                    column.name(), cell.text().strip().replaceAll("[ \\t\\r\\n\\u00A0\\u3000]+", " "), max);
        } catch (BusinessException e) {
            findings.add(Finding.error(column.name(), e));
            return null;
        }
    }

    private static @Nullable FileCell usable(FileRow row, Column column, List<Finding> findings) {
        if (!column.isMapped()) {
            return null;
        }
        FileCell cell = row.cell(column.index());
        if (cell.kind() == FileCell.Kind.FORMULA) {
            findings.add(Finding.error(column.name(), "dataimport.row.formula", cell.text()));
            return null;
        }
        if (cell.kind() == FileCell.Kind.ERROR) {
            findings.add(Finding.error(column.name(), "dataimport.row.cell-error", cell.text()));
            return null;
        }
        return cell;
    }

    private @Nullable BigDecimal price(FileRow row, List<Finding> findings) {
        FileCell cell = usable(row, columns.price, findings);
        if (cell == null) {
            return null;
        }
        String column = columns.price.name();
        if (cell.isBlank()) {
            findings.add(Finding.warning(column, "dataimport.row.price-blank"));
            return null;
        }
        BigDecimal price = Numbers.parse(cell.text());
        if (price == null || cell.kind() == FileCell.Kind.OVERLONG) {
            findings.add(Finding.error(column, "dataimport.row.price-not-a-number", cell.text()));
        } else if (price.signum() < 0) {
            findings.add(Finding.error(column, "dataimport.row.price-negative", cell.text()));
        } else if (price.signum() == 0) {
            findings.add(Finding.warning(column, "dataimport.row.price-zero"));
        } else if (price.compareTo(UnitPrice.MAX) > 0) {
            findings.add(Finding.error(column, "shared.amount-too-large", UnitPrice.MAX.toPlainString()));
        } else {
            return rounded(price, findings);
        }
        return null;
    }

    private @Nullable BigDecimal rounded(BigDecimal price, List<Finding> findings) {
        String column = columns.price.name();
        BigDecimal rounded = price.setScale(UnitPrice.SCALE, RoundingMode.HALF_UP);
        if (rounded.signum() == 0) {
            findings.add(Finding.error(column, "dataimport.row.price-too-small", price.toString()));
            return null;
        }
        // the last digits of what a spreadsheet computed (0.30000000000000004) are no loss
        if (price.subtract(rounded).abs().movePointRight(9).compareTo(BigDecimal.ONE) > 0) {
            findings.add(
                    Finding.warning(column, "dataimport.row.price-rounded", price.toString(), rounded.toPlainString()));
        }
        return rounded;
    }

    private @Nullable BigDecimal taxRate(FileRow row, List<Finding> findings) {
        FileCell cell = usable(row, columns.taxRate, findings);
        if (cell == null || cell.isBlank()) {
            return null;
        }
        String text = cell.text().strip();
        boolean percent = text.endsWith("%") || text.endsWith("％");
        BigDecimal rate = Numbers.parse(percent ? text.substring(0, text.length() - 1) : text);
        if (rate == null) {
            findings.add(Finding.error(columns.taxRate.name(), "dataimport.row.tax-not-a-number", text));
            return null;
        }
        // a spreadsheet keeps 13 % as 0.13
        boolean fraction = !percent && rate.signum() > 0 && rate.compareTo(BigDecimal.ONE) < 0;
        return fraction ? rate.movePointRight(2) : rate;
    }

    private void checkCurrency(FileRow row, List<Finding> findings) {
        FileCell cell = usable(row, columns.currency, findings);
        if (cell != null && currency != null && !cell.isBlank()) {
            String found = cell.text().strip();
            if (!isCurrency(found, currency)) {
                findings.add(
                        Finding.error(columns.currency.name(), "dataimport.row.currency-differs", found, currency));
            }
        }
    }

    /** Whether a text, as price books have it, means a currency. */
    static boolean isCurrency(String text, String currency) {
        String found = text.strip();
        boolean yuan = "CNY".equals(currency) && (found.equals("元") || found.equals("人民币") || found.equals("RMB"));
        return yuan || found.equalsIgnoreCase(currency);
    }

    private void checkExtraCells(FileRow row, List<Finding> findings) {
        for (int i = columns.count; i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank()) {
                findings.add(Finding.warning(null, "dataimport.row.extra-cells", columns.count));
                return;
            }
        }
    }
}
