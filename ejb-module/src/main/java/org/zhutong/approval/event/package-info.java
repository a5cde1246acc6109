/** What happened in approval, for the features whose documents it happened to. */
@NullMarked
package org.zhutong.approval.event;

import org.jspecify.annotations.NullMarked;
