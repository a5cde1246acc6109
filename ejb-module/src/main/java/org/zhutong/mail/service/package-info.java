/** The outbox for other features, and what IT does with it. */
@NullMarked
package org.zhutong.mail.service;

import org.jspecify.annotations.NullMarked;
