package org.zhutong.crm.service;

import java.io.Serializable;
import java.util.List;

/**
 * Everything about a customer at one look.
 *
 * @param history the latest documents, one list for each kind the caller may read
 * @param bought brands and categories, the most first
 * @param merges customers that became part of it
 */
public record Customer360View(
        CustomerView customer,
        CreditView credit,
        List<HistoryView> history,
        List<BoughtView> bought,
        List<MergeView> merges)
        implements Serializable {}
