package org.zhutong.inventory.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhutong.inventory.service.OpeningStockCommand;
import org.zhutong.inventory.service.OpeningStockView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Violation;
import org.zhutong.shared.rest.Json;
import org.zhutong.shared.service.Messages;

/** The lines of opening stock on their way between the page's grid, which sends JSON texts, and the service. */
final class OpeningGrid {
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)]\\.(\\w+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private OpeningGrid() {}

    /** A row of the grid as typed. */
    record Row(
            @Nullable String warehouseId,
            @Nullable String sku,
            @Nullable String name,
            @Nullable String quantity,
            @Nullable String unit,
            @Nullable String unitCost)
            implements Serializable {}

    /** What is wrong with a cell. */
    record Problem(int row, String field, String message) implements Serializable {}

    static String write(List<OpeningStockView.Line> lines) {
        return json(lines.stream()
                .map(line -> new Row(
                        Long.toString(line.warehouseId()),
                        line.sku(),
                        line.productName(),
                        plain(line.quantity()),
                        line.unit(),
                        plain(line.unitCost())))
                .toList());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** @throws BusinessException INVALID with a violation for every cell that is no number */
    static List<OpeningStockCommand.Line> read(@Nullable String grid) {
        Row[] rows;
        try {
            rows = Json.MAPPER.readValue(grid == null || grid.isBlank() ? "[]" : grid, Row[].class);
        } catch (JsonProcessingException e) {
            throw BusinessException.invalid("shared.bad-request");
        }
        List<Violation> violations = new ArrayList<>();
        List<OpeningStockCommand.Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            String path = "lines[" + i + "].";
            BigDecimal quantity = number(rows[i].quantity(), path + "quantity", violations);
            BigDecimal unitCost = number(rows[i].unitCost(), path + "unitCost", violations);
            BigDecimal warehouse = number(rows[i].warehouseId(), path + "warehouseId", violations);
            lines.add(new OpeningStockCommand.Line(
                    warehouse.longValue(), null, rows[i].sku(), quantity, rows[i].unit(), unitCost));
        }
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
        return lines;
    }

    private static BigDecimal number(@Nullable String text, String field, List<Violation> violations) {
        // as people and spreadsheets write numbers
        String digits = Objects.requireNonNullElse(text, "").replaceAll("[,，\\s¥￥]", "");
        if (digits.isEmpty()) {
            violations.add(new Violation(field, "shared.required", List.of(), null));
            return BigDecimal.ZERO;
        }
        if (!NUMBER.matcher(digits).matches()) {
            violations.add(new Violation(field, "shared.wrong-type", List.of("@shared.type.number"), null));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(digits);
    }

    /** What of a refusal belongs to cells of the grid. */
    static List<Problem> problems(BusinessException refusal, Locale locale) {
        List<Problem> problems = new ArrayList<>();
        for (Violation violation : refusal.getViolations()) {
            Matcher line = LINE.matcher(Objects.requireNonNullElse(violation.field(), ""));
            if (line.matches()) {
                problems.add(
                        new Problem(Integer.parseInt(line.group(1)), line.group(2), Messages.text(locale, violation)));
            }
        }
        return problems;
    }

    static String json(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
