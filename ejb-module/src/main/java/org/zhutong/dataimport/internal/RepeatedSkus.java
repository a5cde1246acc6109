package org.zhutong.dataimport.internal;

import java.util.HashMap;
import java.util.Map;

/**
 * Product codes that occur more than once in a file. Among rows that count the first wins and each later one is an error; where
 * rows left out by the filter are concerned it is a warning.
 */
final class RepeatedSkus {
    private final Map<String, Long> anywhere = new HashMap<>();
    private final Map<String, Long> counting = new HashMap<>();

    void check(ParsedRow row, String column) {
        String sku = row.sku();
        if (sku == null) {
            return;
        }
        Long first = anywhere.putIfAbsent(sku, row.number());
        Long winner = row.filtered() ? counting.get(sku) : counting.putIfAbsent(sku, row.number());
        if (!row.filtered() && winner != null) {
            row.findings().add(Finding.error(column, "dataimport.row.sku-repeated", sku, winner));
        } else if (first != null) {
            row.findings().add(Finding.warning(column, "dataimport.row.sku-repeated-filtered", sku, first));
        }
    }
}
