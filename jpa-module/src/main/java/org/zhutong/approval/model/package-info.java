/**
 * Approval of documents (审批) whatever they are: policies say which documents need it and whose, a request asks for it step by
 * step, decisions answer. It knows documents only by kind, id, number, figures and content hash, so that every feature can
 * use it.
 *
 * <pre>
 *             last step done
 *   PENDING ─────────────────────────▶ APPROVED
 *      │ a step waited too long    ▲
 *      ├──────────▶ ESCALATED ─────┤
 *      │                │          └──▶ REFUSED    one no is enough
 *      └────────────────┴─────────────▶ WITHDRAWN  by the submitter
 * </pre>
 *
 * Invariants: a request is APPROVED only with, at each of its steps, as many yeses as the step needs, all of one chain from
 * different people none of whom submitted the document; it holds for the content hash it was made with; a document has at most
 * one open request.
 */
@NullMarked
package org.zhutong.approval.model;

import org.jspecify.annotations.NullMarked;
