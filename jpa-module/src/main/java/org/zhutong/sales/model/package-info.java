/**
 * Inquiries, quotations and sales orders. An {@link org.zhutong.sales.model.Inquiry} is a text with its lines as they were
 * understood; its quotations know it by their number. Quotations and orders are made of lines that copy what the catalog said when they were written, so that a
 * document never changes behind its reader's back; amounts follow one rule, kept in {@link org.zhutong.sales.model.SalesLine}.
 *
 * <pre>
 *            submit            approve          send, mail         accept
 *   DRAFT ──────────▶ IN_APPROVAL ──▶ APPROVED ──────────▶ SENT ──────────▶ ACCEPTED ──▶ one sales order
 *     ▲  withdraw, refuse │              │                  │ reject
 *     └───────────────────┘              │                  ├──────────▶ REJECTED
 *                                        │ validity over    │ validity over
 *                                        └────▶ EXPIRED ◀───┘
 *   revise: APPROVED, SENT, REJECTED, EXPIRED ──▶ SUPERSEDED, and version n+1 is a DRAFT
 * </pre>
 *
 * <pre>
 *             quoted             accepted
 *   OPEN ──────────────▶ QUOTED ──────────▶ CLOSED      (an inquiry)
 *    │  lose               │ lose, declined
 *    └─────────────────────┴──────────────▶ LOST ──▶ CLOSED  when a revised quotation is accepted
 * </pre>
 *
 * <pre>
 *            submit            approve             grant             close
 *   DRAFT ──────────▶ IN_APPROVAL ──▶ REQUESTED ──────────▶ GRANTED ──────────▶ CLOSED   (a special price request)
 *     ▲  withdraw, refuse │               │ decline
 *     └───────────────────┴─ withdraw ────┴──────────▶ DECLINED
 * </pre>
 *
 * <pre>
 *                submit            approve           last day over
 *   REQUESTED ──────────▶ IN_APPROVAL ──▶ IN_FORCE ──────────▶ EXPIRED                  (a raise of credit)
 *                              │ refuse, withdraw │ end
 *                              ▼                  └──────────▶ ENDED
 *                     REFUSED, WITHDRAWN; EXPIRED
 * </pre>
 *
 * <pre>
 *            submit            approve
 *   DRAFT ──────────▶ IN_APPROVAL ──▶ APPLIED                 (a change order; at once where nobody has to approve)
 *     ▲  withdraw         │ refuse
 *     ├───────────────────┼──────────▶ REJECTED
 *     └─ cancel, order over ─────────▶ CANCELLED
 * </pre>
 *
 * Invariants of a change order: an order has one at a time that is open; it holds for the order as it was when it was written;
 * applied, the order's totals are its totals, and what the order holds of credit, stock, special prices and its contract has
 * changed by exactly the differences. An order's approval stays what it was: it was for what was confirmed.
 *
 * Invariants of a raise of credit: a customer has one at a time in approval or in force; it counts from the approval to its last
 * day, whether the timer ran or not; a document of its own, it is never changed.
 *
 * A quotation's lines may stand in sections with a discount of their own. NORMAL lines make its totals; OPTIONAL ones are offered
 * beside, ALTERNATIVE ones in place of a normal line, until the customer, accepting, chooses among them
 * ({@link org.zhutong.sales.model.QuotationChoice}): then the totals, the order and the contract are of what is taken. The
 * content approved is every line; the amount approval looks at is the highest that may be chosen, the discount the largest of any
 * line. What a branch quotes again and again it keeps as a {@link org.zhutong.sales.model.QuotationTemplate}, without prices.
 *
 * <p>Invariants of a special price: what is used of it is what confirmed orders took, and never more than the manufacturer granted;
 * it counts from its first day to its last only; the claim of a use is the difference of the manufacturer's prices.
 * Invariants of an inquiry: its text never changes; a quotation is of one inquiry at most; QUOTED and CLOSED ones have a
 * quotation. What a person makes of a line is remembered for the customer ({@link org.zhutong.sales.model.CustomerAlias}), once
 * for a text with its unit. Invariants of a quotation: only a DRAFT changes; of its versions at most one is not SUPERSEDED; only a SENT one within its
 * validity is accepted, whoever notes it: an employee, or the customer by a private link
 * ({@link org.zhutong.sales.model.QuotationLink}), which opens exactly as long as that is possible.
 */
@NullMarked
package org.zhutong.sales.model;

import org.jspecify.annotations.NullMarked;
