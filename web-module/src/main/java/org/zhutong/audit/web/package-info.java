/** Pages of the audit feature: they map input to service calls, nothing else. */
@NullMarked
package org.zhutong.audit.web;

import org.jspecify.annotations.NullMarked;
