/** Approval's own business. */
@NullMarked
package org.zhutong.approval.internal;

import org.jspecify.annotations.NullMarked;
