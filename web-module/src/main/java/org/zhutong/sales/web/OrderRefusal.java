package org.zhutong.sales.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhutong.sales.service.SalesLineView;
import org.zhutong.sales.service.SalesOrderView;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Money;
import org.zhutong.shared.model.Violation;
import org.zhutong.shared.service.Messages;

/**
 * Why something was refused, with its figures: what the page shows together with the way on.
 *
 * @param text the rule
 * @param credit what is missing of the customer's credit; null when it is something else
 * @param shortages products of which there is not enough; none when it is something else
 */
public record OrderRefusal(String text, @Nullable Credit credit, List<Shortage> shortages) implements Serializable {
    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)].*");
    private static final int CREDIT_FIGURES = 4;
    private static final int SHORTAGE_FIGURES = 5;

    /** Credit: {@code limit} less what is {@code taken} is {@code missing} less than {@code needed}. */
    public record Credit(Money limit, Money taken, Money needed, Money missing) implements Serializable {}

    /** A product that is short in a warehouse; quantities in its base unit. */
    public record Shortage(
            int lineNo,
            String sku,
            String product,
            BigDecimal wanted,
            BigDecimal available,
            BigDecimal missing,
            String unit,
            String warehouse,
            @Nullable Long warehouseId)
            implements Serializable {}

    static OrderRefusal of(BusinessException refusal, SalesOrderView order, Locale locale) {
        List<Shortage> shortages = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Violation violation : refusal.getViolations()) {
            Shortage shortage = shortage(violation, order);
            if (shortage == null) {
                texts.add(Messages.text(locale, violation));
            } else {
                shortages.add(shortage);
            }
        }
        if (texts.isEmpty()) {
            texts.add(Messages.text(locale, refusal));
        }
        return new OrderRefusal(String.join("\n", texts), credit(refusal), shortages);
    }

    private static @Nullable Credit credit(BusinessException refusal) {
        Serializable[] args = refusal.getArgs();
        return refusal.getKey().equals("crm.credit-exceeded")
                        && args.length == CREDIT_FIGURES
                        && args[0] instanceof Money limit
                        && args[1] instanceof Money taken
                        && args[2] instanceof Money needed
                        && args[3] instanceof Money missing
                ? new Credit(limit, taken, needed, missing)
                : null;
    }

    private static @Nullable Shortage shortage(Violation violation, SalesOrderView order) {
        List<? extends Serializable> args = violation.args();
        String field = violation.field();
        Matcher place = LINE.matcher(field == null ? "" : field);
        if (!violation.key().equals("inventory.not-available.line")
                || args.size() != SHORTAGE_FIGURES
                || !(args.get(1) instanceof BigDecimal wanted)
                || !(args.get(2) instanceof BigDecimal available)
                || !place.matches()) {
            return null;
        }
        int index = Integer.parseInt(place.group(1));
        SalesLineView line = index < order.lines().size() ? order.lines().get(index) : null;
        return new Shortage(
                index + 1,
                line == null ? "" : line.sku(),
                String.valueOf(args.get(0)),
                wanted,
                available,
                wanted.subtract(available),
                String.valueOf(args.get(3)),
                String.valueOf(args.get(4)),
                line == null ? null : line.warehouseId());
    }
}
