package org.zhutong.dataimport.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.catalog.model.TaxRates;
import org.zhutong.catalog.service.CategoryService;
import org.zhutong.catalog.service.CategoryView;
import org.zhutong.catalog.service.PriceListService;
import org.zhutong.catalog.service.PriceListView;
import org.zhutong.catalog.service.UnitService;
import org.zhutong.dataimport.service.MappingCommand;
import org.zhutong.organisation.service.CallerContext;
import org.zhutong.organisation.service.Permissions;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.service.PageRequest;

/** What a mapping must fulfil, and what it refers to. */
@ApplicationScoped
public class MappingRules {
    @Inject
    private UnitService units;

    @Inject
    private CategoryService categories;

    @Inject
    private PriceListService priceLists;

    @Inject
    private CallerContext caller;

    /**
     * @throws BusinessException INVALID at the field that is wrong; FORBIDDEN when the caller may not write products or, where
     *     they are mapped, prices
     */
    public void check(List<FileColumn> columns, MappingCommand mapping) {
        if (!caller.has(Permissions.PRODUCT_WRITE)) {
            throw BusinessException.forbidden("dataimport.mapping.products-forbidden");
        }
        new Columns(columns, mapping);
        if (mapping.filterValue() != null && mapping.filterColumn() == null) {
            throw BusinessException.invalidField("filterColumn", "dataimport.mapping.filter-incomplete");
        }
        String unit = mapping.defaultUnit();
        if (unit != null && units.active().stream().noneMatch(one -> one.code().equals(unit))) {
            throw BusinessException.invalidField("defaultUnit", "catalog.unit.unknown", unit);
        }
        try {
            TaxRates.of(mapping.defaultTaxRate());
        } catch (BusinessException e) {
            throw BusinessException.invalidField("defaultTaxRate", e.getKey(), e.getArgs());
        }
        defaultCategory(mapping);
        checkPrices(columns, mapping);
    }

    private void checkPrices(List<FileColumn> columns, MappingCommand mapping) {
        boolean existing = mapping.priceListId() != null;
        boolean made = mapping.newPriceList() != null;
        if (mapping.price() == null) {
            if (existing || made) {
                throw BusinessException.invalidField("price", "dataimport.mapping.no-price-column");
            }
            return;
        }
        if (!caller.has(Permissions.PRICE_WRITE)) {
            throw BusinessException.forbiddenField("price", "dataimport.mapping.prices-forbidden");
        }
        if (existing == made) {
            throw BusinessException.invalidField("priceListId", "dataimport.mapping.one-price-list");
        }
        checkCurrency(columns, mapping);
    }

    /** Where no row has the price list's currency, that is told before all of them are refused one by one. */
    private void checkCurrency(List<FileColumn> columns, MappingCommand mapping) {
        String currency = currency(mapping);
        for (FileColumn column : columns) {
            if (currency != null
                    && column.name().equals(mapping.currency())
                    && !column.values().isEmpty()
                    && column.values().stream().noneMatch(one -> RowParser.isCurrency(one.value(), currency))) {
                throw BusinessException.invalidField(
                        "currency",
                        "dataimport.mapping.currency-differs",
                        column.values().get(0).value(),
                        currency);
            }
        }
    }

    /** What prices must be in; null when none are entered. */
    @Nullable
    String currency(MappingCommand mapping) {
        PriceListView list = priceList(mapping);
        if (list != null) {
            return list.currency();
        }
        MappingCommand.NewPriceList made = mapping.price() == null ? null : mapping.newPriceList();
        if (made == null) {
            return null;
        }
        return made.currency() == null ? priceLists.defaultCurrency() : made.currency();
    }

    /** The list the prices go to, if there is one already: also a new one of an earlier import of the same layout. */
    @Nullable
    PriceListView priceList(MappingCommand mapping) {
        if (mapping.price() == null) {
            return null;
        }
        Long id = mapping.priceListId();
        if (id != null) {
            return priceLists.get(id);
        }
        MappingCommand.NewPriceList made = mapping.newPriceList();
        if (made == null) {
            return null;
        }
        List<PriceListView> known = priceLists
                .list(new PageRequest(null, Map.of("code", made.code().strip()), null, 1, null, false))
                .items();
        return known.isEmpty() ? null : known.get(0);
    }

    /** The category of new products whose row names none. */
    Long defaultCategory(MappingCommand mapping) {
        Long wanted = mapping.defaultCategoryId();
        List<CategoryView> tree = categories.tree();
        for (CategoryView category : tree) {
            if (wanted == null
                    ? category.parentId() == null && category.active()
                    : category.id().equals(wanted)) {
                return category.id();
            }
        }
        throw BusinessException.invalidField(
                "defaultCategoryId", "catalog.category.unknown", wanted == null ? "" : wanted.toString());
    }
}
