/**
 * Files attached to documents (附件): drawings, signed copies, photos. An attachment is the row that tells of a file; what is in
 * the file stands apart, so that lists never load it.
 *
 * <pre>
 *   scan:  NOT_ASKED | CLEAN | WAITING ──▶ CLEAN | INFECTED
 *   life:  attached ──remove──▶ removed ──purge──▶ content gone
 *   purpose:  FILE ──keepAs──▶ SIGNED_COPY | SIGNATURE: never removed
 * </pre>
 *
 * Invariants: what a file is called, contains and weighs never changes, and its SHA-256 is that of its content as long as that is
 * there; only kinds of the list are taken, and only when the content is what the name says; a file that is infected or not
 * scanned yet is given to nobody; removing only marks: auditors read it until the time of keeping is over; all the files of a
 * document together stay below its limit, whoever adds at the same time.
 */
@NullMarked
package org.zhutong.attachment.model;

import org.jspecify.annotations.NullMarked;
