/** The migrations as SQL for a DBA's review. */
@NullMarked
package org.zhutong.shared.schema;

import org.jspecify.annotations.NullMarked;
