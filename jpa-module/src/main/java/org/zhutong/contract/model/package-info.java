/**
 * Contracts with customers (合同) and the standard clauses they are made of. A contract copies everything it says: lines from a
 * quotation, clauses from templates, so that neither a price list nor a new wording changes what was agreed.
 *
 * <pre>
 *            submit             approve           sign
 *   DRAFT ───────────▶ IN_APPROVAL ───▶ APPROVED ──────▶ EFFECTIVE ──▶ COMPLETED
 *     ▲  withdraw, refuse   │              │                │  │ terminate
 *     └─────────────────────┴──────────────┤                │  └────▶ TERMINATED
 *   DRAFT, APPROVED: call off ─────────────┴▶ TERMINATED    │ the amendment is signed
 *                                                           └────▶ SUPERSEDED
 *   amend: an EFFECTIVE version stays as it is, and version n+1 (补充协议) is a DRAFT
 *
 *   obligation: OPEN ──▶ FULFILLED | DROPPED, and back by reopen
 * </pre>
 *
 * Invariants: only a DRAFT changes; its texts are filled and kept when it is submitted, and the approval holds for exactly that
 * content; the payment schedule is 100 % and adds up to the total to the cent; of the versions of a contract at most one is
 * EFFECTIVE (a constraint) and at most one is being written; what is ordered of an item never exceeds what the version in force
 * says, whichever version it was ordered by: an item keeps its number from version to version; a signed copy kept here is a file
 * of the version it signs, is never removed, and has the SHA-256 the signature tells; a signature drawn on a screen counts under
 * exactly the content it was drawn for.
 */
@NullMarked
package org.zhutong.contract.model;

import org.jspecify.annotations.NullMarked;
