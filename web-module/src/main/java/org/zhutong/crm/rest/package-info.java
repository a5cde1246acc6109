/** REST operations of crm. */
@NullMarked
package org.zhutong.crm.rest;

import org.jspecify.annotations.NullMarked;
