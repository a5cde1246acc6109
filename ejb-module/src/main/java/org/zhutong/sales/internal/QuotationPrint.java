package org.zhutong.sales.internal;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhutong.organisation.model.CompanyData;
import org.zhutong.sales.model.Quotation;

/**
 * A quotation with everything around it that is printed.
 *
 * @param customer whom it is for
 * @param phone of the contact, or of the customer
 * @param salesperson name of whoever looks after it, {@code salesPhone} and {@code salesEmail} of the same
 * @param products names by product id where they differ from what the line says: in English
 * @param units names by unit code in the language of the print
 */
public record QuotationPrint(
        Quotation quotation,
        Locale locale,
        CompanyData company,
        @Nullable String branch,
        String customer,
        @Nullable String phone,
        @Nullable String address,
        String salesperson,
        @Nullable String salesPhone,
        @Nullable String salesEmail,
        Map<Long, String> products,
        Map<String, String> units) {}
