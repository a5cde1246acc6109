/** The outbox over REST. */
@NullMarked
package org.zhutong.mail.rest;

import org.jspecify.annotations.NullMarked;
