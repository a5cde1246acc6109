package org.zhutong.sales.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Percent;
import org.zhutong.shared.model.Violation;

/**
 * How the lines of a quotation are put together.
 *
 * @param sections in their order
 * @param places one for each line, in the order of the lines
 */
public record QuotationLayout(List<QuotationSection> sections, List<LinePlace> places) {
    public QuotationLayout {
        sections = List.copyOf(sections);
        places = List.copyOf(places);
    }

    /** So many lines that are simply bought, without sections. */
    static QuotationLayout plain(int lines) {
        return new QuotationLayout(List.of(), Collections.nCopies(lines, LinePlace.PLAIN));
    }

    /**
     * @param lines how many lines there are
     * @throws BusinessException INVALID with a violation for each line that is in no known section, out of the order of the
     *     sections, or an alternative to something that is no normal line
     */
    void check(int lines) {
        if (sections.size() > QuotationSection.MAX) {
            throw BusinessException.invalidField("sections", "sales.section.too-many", QuotationSection.MAX);
        }
        if (places.size() != lines) {
            throw new IllegalArgumentException(places.size() + " places for " + lines + " lines");
        }
        List<Violation> violations = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < lines; i++) {
            LinePlace place = places.get(i);
            Integer section = place.section();
            if (section != null && (section < 1 || section > sections.size())) {
                violations.add(wrong(i, "section", "sales.section.unknown", section));
            } else if (number(section) < before) {
                violations.add(wrong(i, "section", "sales.section.order", i + 1));
            } else {
                before = number(section);
            }
            alternative(i, place, violations);
        }
        if (!violations.isEmpty()) {
            throw BusinessException.invalid(violations);
        }
    }

    private void alternative(int i, LinePlace place, List<Violation> violations) {
        Integer main = place.alternativeTo();
        if (place.kind() != LineKind.ALTERNATIVE) {
            if (main != null) {
                violations.add(wrong(i, "alternativeTo", "sales.alternative.not-here", i + 1));
            }
        } else if (main == null) {
            violations.add(wrong(i, "alternativeTo", "sales.alternative.needed", i + 1));
        } else if (main < 1 || main > places.size() || places.get(main - 1).kind() != LineKind.NORMAL) {
            violations.add(wrong(i, "alternativeTo", "sales.alternative.unknown", i + 1, main));
        }
    }

    private static Violation wrong(int line, String field, String key, Integer... args) {
        return new Violation("lines[" + line + "]." + field, key, List.of(args), null);
    }

    /** The discount of the section a line stands in. */
    Percent discount(int line) {
        Integer section = places.get(line).section();
        return section == null ? Percent.ZERO : sections.get(section - 1).getDiscount();
    }

    private static int number(@Nullable Integer section) {
        return section == null ? 0 : section;
    }
}
