package org.zhutong.sales.service;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** For which opportunity a quotation is, all its versions. @param opportunityId null: for none */
public record QuotationOpportunityView(
        @Nullable Long opportunityId,
        @Nullable String number,
        @Nullable String name) implements Serializable {}
