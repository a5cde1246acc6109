/**
 * How a change of a business row gets its audit entry in the same transaction (invariant 10).
 *
 * <p>{@link org.zhutong.shared.audit.AuditChangeListener} turns EclipseLink's change sets into one entry per aggregate root
 * touched; {@link org.zhutong.shared.audit.AuditRecorder} writes the entries of conditional updates, which bypass change
 * sets. Who and why comes from the {@link org.zhutong.shared.audit.AuditContext} of the transaction. Without one nothing is
 * written and the transaction fails: a change nobody answers for must not exist.
 */
@NullMarked
package org.zhutong.shared.audit;

import org.jspecify.annotations.NullMarked;
