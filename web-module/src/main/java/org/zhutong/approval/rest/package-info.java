/** REST operations of approval. */
@NullMarked
package org.zhutong.approval.rest;

import org.jspecify.annotations.NullMarked;
