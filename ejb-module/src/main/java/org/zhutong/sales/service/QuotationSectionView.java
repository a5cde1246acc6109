package org.zhutong.sales.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.zhutong.shared.model.Percent;

/**
 * A section of a quotation.
 *
 * @param no 1 for the first; its lines name it by this
 * @param discount percent off each of its lines, after the line's own and before the document's
 * @param netTotal of its lines that are in the totals, without VAT; {@code taxTotal} VAT; {@code grossTotal} both together
 */
public record QuotationSectionView(
        int no, String name, Percent discount, BigDecimal netTotal, BigDecimal taxTotal, BigDecimal grossTotal)
        implements Serializable {}
