/** Pages of the organisation feature: they map input to service calls, nothing else. */
@NullMarked
package org.zhutong.organisation.web;

import org.jspecify.annotations.NullMarked;
