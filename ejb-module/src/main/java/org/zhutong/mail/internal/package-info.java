/** Hands queued mails to the mail server. */
@NullMarked
package org.zhutong.mail.internal;

import org.jspecify.annotations.NullMarked;
