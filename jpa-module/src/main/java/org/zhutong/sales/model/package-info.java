/**
 * Quotations and sales orders. Both are made of lines that copy what the catalog said when they were written, so that a
 * document never changes behind its reader's back; amounts follow one rule, kept in {@link org.zhutong.sales.model.SalesLine}.
 */
@NullMarked
package org.zhutong.sales.model;

import org.jspecify.annotations.NullMarked;
