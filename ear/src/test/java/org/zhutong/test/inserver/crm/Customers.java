package org.zhutong.test.inserver.crm;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.zhutong.crm.model.CustomerLevel;
import org.zhutong.crm.service.CustomerCommand;

/** Commands for tests. */
final class Customers {
    private Customers() {}

    static String unique(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 8);
    }

    static CustomerCommand named(String name) {
        return with(name, CustomerLevel.C, null, null, null, null, null);
    }

    static CustomerCommand with(
            String name,
            CustomerLevel level,
            String code,
            Long branchId,
            String taxId,
            Integer terms,
            BigDecimal limit) {
        return new CustomerCommand(
                code, name, level, branchId, null, taxId, null, null, null, terms, limit, true, null, List.of(), null);
    }

    static CustomerCommand limited(String name, Long branchId, String limit) {
        return with(name, CustomerLevel.B, null, branchId, null, 30, new BigDecimal(limit));
    }
}
