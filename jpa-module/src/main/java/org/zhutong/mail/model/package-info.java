/**
 * Outgoing mail (发件箱). A mail is written in the transaction of what it tells of, so that neither goes without the other, and is
 * handed to the mail server afterwards: at least once, with an id by which receivers drop a second copy.
 *
 * <pre>
 *          handed over
 * QUEUED ──────────────▶ SENT
 *   ▲ │ failed MAX_ATTEMPTS times
 *   │ ▼
 *  FAILED   (resend: QUEUED again)
 * </pre>
 *
 * Each failure makes the pause before the next attempt longer. What a sent mail said is forgotten: it may hold private links.
 */
@NullMarked
package org.zhutong.mail.model;

import org.jspecify.annotations.NullMarked;
