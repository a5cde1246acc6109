/**
 * The audit trail, to read: who changed what, when, as whom, from where, old and new values (invariant 10). There is no
 * operation that writes: entries come into being with the changes themselves, see {@code org.zhutong.shared.audit}. The
 * live check of the invariants is here too.
 */
@NullMarked
package org.zhutong.audit.service;

import org.jspecify.annotations.NullMarked;
