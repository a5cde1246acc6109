/** Queries and first data of crm; nobody else's business. */
@NullMarked
package org.zhutong.crm.internal;

import org.jspecify.annotations.NullMarked;
