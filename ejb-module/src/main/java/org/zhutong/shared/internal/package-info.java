/** Start-up and plumbing behind {@link org.zhutong.shared.service}. */
@NullMarked
package org.zhutong.shared.internal;

import org.jspecify.annotations.NullMarked;
