/** What the organisation lets other features contribute: first data, tasks for the home page, search hits. */
@NullMarked
package org.zhutong.organisation.spi;

import org.jspecify.annotations.NullMarked;
