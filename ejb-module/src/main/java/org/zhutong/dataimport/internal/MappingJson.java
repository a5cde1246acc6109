package org.zhutong.dataimport.internal;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.zhutong.dataimport.service.ImportMode;
import org.zhutong.dataimport.service.MappingCommand;

/** A mapping as the JSON that is kept of it. */
public final class MappingJson {
    private MappingJson() {}

    public static String write(MappingCommand mapping) {
        JsonObjectBuilder json = ImportJson.BUILDERS.createObjectBuilder();
        json.add("sku", mapping.sku());
        put(mapping.name(), value -> json.add("name", value));
        put(mapping.category(), value -> json.add("category", value));
        put(mapping.unit(), value -> json.add("unit", value));
        put(mapping.price(), value -> json.add("price", value));
        put(mapping.currency(), value -> json.add("currency", value));
        put(mapping.spec(), value -> json.add("spec", value));
        put(mapping.brand(), value -> json.add("brand", value));
        put(mapping.taxRate(), value -> json.add("taxRate", value));
        put(mapping.filterColumn(), value -> json.add("filterColumn", value));
        put(mapping.filterValue(), value -> json.add("filterValue", value));
        put(mapping.defaultUnit(), value -> json.add("defaultUnit", value));
        put(mapping.defaultTaxRate(), value -> json.add("defaultTaxRate", value));
        put(mapping.defaultCategoryId(), value -> json.add("defaultCategoryId", value));
        put(mapping.priceListId(), value -> json.add("priceListId", value));
        put(mapping.newPriceList(), value -> json.add("newPriceList", write(value)));
        put(mapping.priceFrom(), value -> json.add("priceFrom", value.toString()));
        put(mapping.mode(), value -> json.add("mode", value.name()));
        return ImportJson.text(json.build());
    }

    private static JsonObjectBuilder write(MappingCommand.NewPriceList list) {
        JsonObjectBuilder json = ImportJson.BUILDERS
                .createObjectBuilder()
                .add("code", list.code())
                .add("name", list.name());
        put(list.currency(), value -> json.add("currency", value));
        return json;
    }

    private static <T> void put(@Nullable T value, Consumer<T> put) {
        if (value != null) {
            put.accept(value);
        }
    }

    public static MappingCommand read(String text) {
        JsonObject json = ImportJson.object(text);
        String priceFrom = json.getString("priceFrom", null);
        String mode = json.getString("mode", null);
        return new MappingCommand(
                json.getString("sku"),
                json.getString("name", null),
                json.getString("category", null),
                json.getString("unit", null),
                json.getString("price", null),
                json.getString("currency", null),
                json.getString("spec", null),
                json.getString("brand", null),
                json.getString("taxRate", null),
                json.getString("filterColumn", null),
                json.getString("filterValue", null),
                json.getString("defaultUnit", null),
                decimal(json.getJsonNumber("defaultTaxRate")),
                number(json.getJsonNumber("defaultCategoryId")),
                number(json.getJsonNumber("priceListId")),
                list(json.getJsonObject("newPriceList")),
                priceFrom == null ? null : LocalDate.parse(priceFrom),
                mode == null ? null : ImportMode.valueOf(mode));
    }

    private static @Nullable BigDecimal decimal(@Nullable JsonNumber number) {
        return number == null ? null : number.bigDecimalValue();
    }

    private static @Nullable Long number(@Nullable JsonNumber number) {
        return number == null ? null : number.longValueExact();
    }

    private static MappingCommand.@Nullable NewPriceList list(@Nullable JsonObject json) {
        return json == null
                ? null
                : new MappingCommand.NewPriceList(
                        json.getString("code"), json.getString("name"), json.getString("currency", null));
    }
}
