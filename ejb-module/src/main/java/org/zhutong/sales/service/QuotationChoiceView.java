package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a quotation comes to by a choice among its options.
 *
 * @param taken numbers of the optional and alternative lines that are taken, in their order
 * @param netTotal of what is bought then, without VAT; {@code taxTotal} VAT; {@code grossTotal} both together
 */
public record QuotationChoiceView(
        List<Integer> taken, String currency, BigDecimal netTotal, BigDecimal taxTotal, BigDecimal grossTotal)
        implements Serializable {}
