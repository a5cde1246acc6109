package org.zhutong.crm.service;

import java.io.Serializable;
import org.zhutong.shared.model.Money;

/**
 * What documents need to know of a customer.
 *
 * @param level A, B or C
 * @param termsDays days from invoice to due
 * @param creditLimit how much it may owe
 * @param active whether it may be sold to
 */
public record CustomerInfo(
        long id,
        String code,
        String name,
        String level,
        long branchId,
        int termsDays,
        Money creditLimit,
        boolean active)
        implements Serializable {}
