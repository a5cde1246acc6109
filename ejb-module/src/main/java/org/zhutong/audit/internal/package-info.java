/** The audit trail's own invariant; nobody else's business. */
@NullMarked
package org.zhutong.audit.internal;

import org.jspecify.annotations.NullMarked;
