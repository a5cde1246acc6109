/** Backing beans of the pages of crm. */
@NullMarked
package org.zhutong.crm.web;

import org.jspecify.annotations.NullMarked;
