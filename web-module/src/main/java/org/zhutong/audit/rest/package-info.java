/** REST operations of the audit feature: they map input to service calls, nothing else. */
@NullMarked
package org.zhutong.audit.rest;

import org.jspecify.annotations.NullMarked;
