/** Pages of the catalog: they map input to service calls, nothing else. */
@NullMarked
package org.zhutong.catalog.web;

import org.jspecify.annotations.NullMarked;
