/** REST operations of the import: they map input to service calls, nothing else. */
@NullMarked
package org.zhutong.dataimport.rest;

import org.jspecify.annotations.NullMarked;
