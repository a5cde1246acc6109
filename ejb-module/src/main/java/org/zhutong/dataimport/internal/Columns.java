package org.zhutong.dataimport.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.service.MappingCommand;
import org.zhutong.shared.model.BusinessException;

/** The mapped columns by position. */
public final class Columns {
    /** A mapped column; the position is -1 for a field that is not mapped. */
    record Column(String name, int index) {
        static final Column NONE = new Column("", -1);

        boolean isMapped() {
            return index >= 0;
        }
    }

    final Column sku;
    final Column name;
    final Column category;
    final Column unit;
    final Column price;
    final Column currency;
    final Column spec;
    final Column brand;
    final Column taxRate;
    final Column filter;
    final @Nullable String filterValue;
    final int count;

    private final Map<String, Integer> positions = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();

    /** @throws BusinessException INVALID when a header does not exist, or one column is mapped twice */
    public Columns(List<FileColumn> columns, MappingCommand mapping) {
        columns.forEach(column -> positions.put(column.name(), column.index()));
        this.sku = column("sku", mapping.sku());
        this.name = column("name", mapping.name());
        this.category = column("category", mapping.category());
        this.unit = column("unit", mapping.unit());
        this.price = column("price", mapping.price());
        this.currency = column("currency", mapping.currency());
        this.spec = column("spec", mapping.spec());
        this.brand = column("brand", mapping.brand());
        this.taxRate = column("taxRate", mapping.taxRate());
        used.clear();
        this.filter = column("filterColumn", mapping.filterColumn());
        this.filterValue = filter.isMapped() ? Objects.requireNonNullElse(mapping.filterValue(), "") : null;
        this.count = columns.size();
    }

    private Column column(String field, @Nullable String header) {
        if (header == null || header.isBlank()) {
            return Column.NONE;
        }
        Integer position = positions.get(header);
        if (position == null) {
            throw BusinessException.invalidField(field, "dataimport.mapping.no-column", header);
        }
        if (!used.add(position)) {
            throw BusinessException.invalidField(field, "dataimport.mapping.column-twice", header);
        }
        return new Column(header, position);
    }

    boolean lets(FileRow row) {
        return filterValue == null
                || filterValue.strip().equals(row.cell(filter.index()).text().strip());
    }
}
