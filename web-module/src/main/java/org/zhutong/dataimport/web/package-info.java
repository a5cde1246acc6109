/** Pages of the import: they hold what is typed and call services, nothing else. */
@NullMarked
package org.zhutong.dataimport.web;

import org.jspecify.annotations.NullMarked;
