package org.zhutong.catalog.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what somebody wrote with products, without asking anybody else. Names are compared by what they share, seen from both
 * sides; sizes and figures either fit or speak against the product, however well its name fits: DN20 is no DN25.
 */
public final class ItemMatcher {
    /** A figure that contradicts leaves no more than this. */
    private static final int CONTRADICTED = 35;

    /** Weights of a word, of a pair of characters, of one by itself. */
    private static final int WORD = 4;

    private static final int PAIR = 2;
    private static final int SINGLE = 1;

    private static final int WHOLE = 1000;
    private static final int SPELLED = 950;
    private static final int BY_INITIALS = 850;
    private static final int RUN_SPELLED = 750;
    private static final int FEWEST_INITIALS = 3;

    /** Weights of a size, of a figure, and of a figure that means something else perhaps. */
    private static final int SIZE = 10;

    private static final int FIGURE = 5;
    private static final int OTHER_KIND = 4;

    private final ItemTraits name;
    private final ItemTraits nameEn;
    private final ItemTraits all;

    public ItemMatcher(String name, @Nullable String nameEn, @Nullable String brand, @Nullable String spec) {
        this.name = ItemTraits.of(name);
        this.nameEn = ItemTraits.of(nameEn);
        this.all = ItemTraits.of(name, spec, brand, nameEn);
    }

    public ItemMatch compare(ItemTraits wanted) {
        int covered = share(wanted, all);
        int written = (covered + Math.max(share(name, wanted), share(nameEn, wanted))) / 2;
        int spelled = spelled(wanted);
        int named = Math.max(written, spelled);
        boolean figures = !wanted.figures().isEmpty() || !wanted.sizes().isEmpty();
        int fits = figures ? fits(wanted) : 0;
        // a text without figures leaves open which of several is meant
        int score = figures ? (55 * named + 45 * fits) / 100 : 85 * named / 100;
        int points = (named == 0 ? score / 2 : score) / (WHOLE / 100);
        if (contradicted(wanted)) {
            points = Math.min(points, CONTRADICTED);
        }
        return new ItemMatch(points, reason(written, spelled, fits));
    }

    private static ItemMatch.Reason reason(int written, int spelled, int fits) {
        if (spelled > written) {
            return ItemMatch.Reason.PINYIN;
        }
        if (fits == 0) {
            return ItemMatch.Reason.NAME;
        }
        return written > 0 ? ItemMatch.Reason.NAME_SPEC : ItemMatch.Reason.SPEC;
    }

    /** How much of the words of one the other has, by their weight, in thousandths. */
    private static int share(ItemTraits of, ItemTraits in) {
        int whole = PAIR * of.pairs().size()
                + WORD * of.words().size()
                + SINGLE * of.single().size();
        if (whole == 0) {
            return 0;
        }
        int single = (int) of.single().stream()
                .filter(one -> in.single().contains(one) || in.pairs().stream().anyMatch(pair -> pair.contains(one)))
                .count();
        int shared = PAIR * common(of.pairs(), in.pairs()) + WORD * common(of.words(), in.words()) + SINGLE * single;
        return WHOLE * shared / whole;
    }

    private static int common(Set<String> some, Set<String> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    /** As far as other letters spell its name, in thousandths. */
    private int spelled(ItemTraits wanted) {
        int best = 0;
        String longest = name.spellings().stream().reduce("", (a, b) -> a.length() >= b.length() ? a : b);
        int initials = name.initials().stream().mapToInt(String::length).max().orElse(0);
        for (String word : wanted.latin()) {
            if (name.spellings().contains(word)) {
                best = Math.max(best, word.length() == longest.length() ? SPELLED : RUN_SPELLED);
            } else if (word.length() >= FEWEST_INITIALS && name.initials().contains(word)) {
                best = Math.max(best, word.length() == initials ? BY_INITIALS : RUN_SPELLED);
            }
        }
        return best;
    }

    /** How many of the sizes and figures the product has too, in thousandths. */
    private int fits(ItemTraits wanted) {
        int whole = 0;
        int fitting = 0;
        if (!wanted.sizes().isEmpty()) {
            whole += SIZE;
            fitting += wanted.sharesSize(all) ? SIZE : 0;
        }
        for (ItemTraits.Figure figure : wanted.figures()) {
            whole += FIGURE;
            if (all.figures().contains(figure)) {
                fitting += FIGURE;
            } else if (all.values().contains(figure.value())) {
                fitting += OTHER_KIND;
            }
        }
        return WHOLE * fitting / whole;
    }

    private boolean contradicted(ItemTraits wanted) {
        if (!wanted.sizes().isEmpty() && !all.sizes().isEmpty() && !wanted.sharesSize(all)) {
            return true;
        }
        return wanted.figures().stream()
                .filter(figure -> !figure.kind().isEmpty() && !all.values().contains(figure.value()))
                .anyMatch(figure ->
                        all.figures().stream().anyMatch(other -> other.kind().equals(figure.kind())));
    }
}
