/** REST operations of the organisation feature: they map input to service calls, nothing else. */
@NullMarked
package org.zhutong.organisation.rest;

import org.jspecify.annotations.NullMarked;
