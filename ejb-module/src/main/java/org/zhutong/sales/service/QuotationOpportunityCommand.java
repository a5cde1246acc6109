package org.zhutong.sales.service;

import org.jspecify.annotations.Nullable;

/** For which opportunity a quotation is. @param opportunityId of the same branch; left out: for none */
public record QuotationOpportunityCommand(@Nullable Long opportunityId) {}
