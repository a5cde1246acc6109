package org.zhutong.shared.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Stores a {@link Percent} as decimal(9,4). */
@Converter(autoApply = true)
public class PercentConverter implements AttributeConverter<@Nullable Percent, @Nullable BigDecimal> {
    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Percent percent) {
        return percent == null ? null : percent.value();
    }

    @Override
    public @Nullable Percent convertToEntityAttribute(@Nullable BigDecimal column) {
        return column == null ? null : Percent.of(column);
    }
}
