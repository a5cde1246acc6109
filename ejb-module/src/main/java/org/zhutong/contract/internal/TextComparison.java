package org.zhutong.contract.internal;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhutong.contract.service.ContractComparison.Kind;
import org.zhutong.contract.service.ContractComparison.Segment;

/** Two texts word by word: a Chinese character is a word, and so is each run of letters or digits. */
final class TextComparison {
    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(?:[.,][\\p{N}]+)*|\\s+|.", Pattern.DOTALL);

    private TextComparison() {}

    /** What stays, goes and comes, in the order in which it is read. */
    static List<Segment> of(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(segments, Kind.SAME, old.subList(at, from));
            if (delta.getType() != DeltaType.INSERT) {
                add(segments, Kind.REMOVED, delta.getSource().getLines());
            }
            if (delta.getType() != DeltaType.DELETE) {
                add(segments, Kind.ADDED, delta.getTarget().getLines());
            }
            at = from + delta.getSource().size();
        }
        add(segments, Kind.SAME, old.subList(at, old.size()));
        return segments;
    }

    private static void add(List<Segment> segments, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            segments.add(new Segment(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
