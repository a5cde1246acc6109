package org.zhutong.contract.model;

import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.Text;

/**
 * What a standard clause says, and where it belongs.
 *
 * @param title its heading
 * @param text with {@code ${…}} where each contract puts in something of its own
 * @param riskNote what to mind when somebody alters it; shown to whoever writes and whoever approves
 * @param group of which exactly one is chosen; only with an ALTERNATIVE
 * @param contractKind the only kind of contract it belongs to; null: every kind
 * @param position where it stands among the others
 */
public record ClauseData(
        String title,
        String text,
        @Nullable String riskNote,
        ClauseKind kind,
        @Nullable String group,
        @Nullable ContractKind contractKind,
        int position,
        boolean active) {
    public static final int MAX_POSITION = 9999;

    public ClauseData {
        title = Text.requiredLine("title", title, 200);
        text = ClauseText.checked("text", text);
        riskNote = Text.optional("riskNote", riskNote, 1000);
        group = Text.optional("group", group, 50);
        if ((kind == ClauseKind.ALTERNATIVE) != (group != null)) {
            throw BusinessException.invalidField(
                    "group", group == null ? "contract.clause.group-needed" : "contract.clause.group-not-here");
        }
        if (position < 0 || position > MAX_POSITION) {
            throw BusinessException.invalidField("position", "contract.clause.position", MAX_POSITION);
        }
    }
}
