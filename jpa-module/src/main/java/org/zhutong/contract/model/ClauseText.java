package org.zhutong.contract.model;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/** The text of a clause, with places named {@code ${…}} that each contract fills. */
public final class ClauseText {
    /** Most characters of a clause. */
    public static final int LENGTH = 8000;

    /** Most characters of the name of a place. */
    public static final int NAME_LENGTH = 60;

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^${}\\r\\n]{1," + NAME_LENGTH + "})}");

    private ClauseText() {}

    /** Guards a text: it must be there, and every {@code ${} be the beginning of a name. */
    public static String checked(String field, String text) {
        String clean = Text.required(field, text.replace("\r\n", "\n"), LENGTH);
        if (VARIABLE.matcher(clean).replaceAll("").contains("${")) {
            throw BusinessException.invalidField(field, "contract.clause.variable-broken");
        }
        return clean;
    }

    /** The names of its places, in the order in which they come. */
    public static Set<String> variables(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher place = VARIABLE.matcher(text);
        while (place.find()) {
            names.add(place.group(1).strip());
        }
        return names;
    }

    /** Puts in the values; a place without one stays as it is. What is put in is not looked at again. */
    public static String fill(String text, Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        values.getOrDefault(place.group(1).strip(), place.group())));
    }
}
