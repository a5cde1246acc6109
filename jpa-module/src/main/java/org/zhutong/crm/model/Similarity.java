package org.zhutong.crm.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How alike two sequences of characters or syllables are, in percent. */
final class Similarity {
    private Similarity() {}

    /** Share of neighbouring pairs they have in common, wherever these stand. */
    static int pairs(List<String> a, List<String> b) {
        Map<String, Integer> left = new HashMap<>();
        pairsOf(a, left);
        int common = 0;
        for (int i = 0; i <= b.size(); i++) {
            Integer count = left.get(pair(b, i));
            if (count != null && count > 0) {
                left.put(pair(b, i), count - 1);
                common++;
            }
        }
        return 200 * common / (a.size() + b.size() + 2);
    }

    private static void pairsOf(List<String> units, Map<String, Integer> into) {
        for (int i = 0; i <= units.size(); i++) {
            into.merge(pair(units, i), 1, Integer::sum);
        }
    }

    private static String pair(List<String> units, int i) {
        return (i == 0 ? "" : units.get(i - 1)) + '\u0000' + (i == units.size() ? "" : units.get(i));
    }

    /** One minus the slips between them by the length of the longer one. */
    static int edits(List<String> a, List<String> b) {
        int longer = Math.max(a.size(), b.size());
        return longer == 0 ? 100 : Math.max(0, 100 - 100 * distance(a, b) / longer);
    }

    /**
     * Units left out, added, exchanged with the next, or replaced. A syllable replaced counts twice: people slip within a
     * sound, while another syllable is mostly another company (恒筑, 恒泰).
     */
    static int distance(List<String> a, List<String> b) {
        int[][] d = new int[a.size() + 1][b.size() + 1];
        for (int i = 0; i <= a.size(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.size(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                String x = a.get(i - 1);
                String y = b.get(j - 1);
                int replaced = x.equals(y) ? 0 : x.length() > 1 && y.length() > 1 ? 2 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + replaced);
                if (i > 1 && j > 1 && x.equals(b.get(j - 2)) && y.equals(a.get(i - 2))) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.size()][b.size()];
    }
}
