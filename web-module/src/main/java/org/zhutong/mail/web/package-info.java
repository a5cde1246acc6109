/** The page of the outbox. */
@NullMarked
package org.zhutong.mail.web;

import org.jspecify.annotations.NullMarked;
