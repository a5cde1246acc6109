package org.zhutong.sales.model;

import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.Text;

/**
 * What a special price request says besides its lines.
 *
 * @param opportunityId for which project; null: for the customer in general
 * @param brand the manufacturer's, who is asked
 * @param reason why the project needs it, for whoever decides
 * @param owner user name of whoever looks after it
 */
public record SpecialPriceTerms(
        @Nullable Long opportunityId, @Nullable String projectName, String brand, String reason, String owner) {
    public SpecialPriceTerms {
        projectName = Text.optionalLine("projectName", projectName, 200);
        brand = Text.requiredLine("brand", brand, 100);
        reason = Text.required("reason", reason, 1000);
        owner = Text.requiredLine("owner", owner, 100);
    }
}
