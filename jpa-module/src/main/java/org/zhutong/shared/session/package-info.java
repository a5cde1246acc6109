/** Settings of the persistence provider that have no property. */
@NullMarked
package org.zhutong.shared.session;

import org.jspecify.annotations.NullMarked;
