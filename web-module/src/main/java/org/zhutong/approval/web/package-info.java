/** Pages of approval. */
@NullMarked
package org.zhutong.approval.web;

import org.jspecify.annotations.NullMarked;
