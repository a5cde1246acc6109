package org.zhutong.approval.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhutong.approval.model.ApprovalFact;
import org.zhutong.approval.service.PolicyView.Condition;
import org.zhutong.approval.service.ReasonView;
import org.zhutong.shared.web.Format;
import org.zhutong.shared.web.TextKey;
import org.zhutong.shared.web.Texts;

/** How conditions and reasons read, with each figure as what it is: percent, money, days. */
@Named
@ApplicationScoped
public class ReasonTexts {
    @Inject
    private Texts texts;

    /** Why a document needs approval. @param currency of the document */
    public String of(ReasonView reason, String currency) {
        TextKey text = key(reason, currency);
        return texts.fill(text.key(), text.args());
    }

    /** What a policy looks for; amounts without a currency, since each document has its own. */
    public String of(Condition condition) {
        TextKey text = key(condition);
        return texts.fill(text.key(), text.args());
    }

    static TextKey key(Condition condition) {
        return new TextKey(
                "approval.condition." + condition.fact(),
                List.of(figure(condition.fact(), condition.threshold(), null)));
    }

    static TextKey key(ReasonView reason, String currency) {
        return new TextKey(
                reason.kind().isConfidential() && reason.actual() == null
                        ? reason.kind().reasonKey() + ".hidden"
                        : reason.kind().reasonKey(),
                List.of(
                        figure(reason.kind(), reason.actual(), currency),
                        figure(reason.kind(), reason.threshold(), currency)));
    }

    private static String figure(ApprovalFact fact, @Nullable BigDecimal value, @Nullable String currency) {
        return fact.measure() == ApprovalFact.Measure.MONEY && currency != null
                ? Format.money(value, currency)
                : Format.number(value);
    }
}
