/** Files of documents over REST: what the resources of all kinds of document have in common. */
@NullMarked
package org.zhutong.attachment.rest;

import org.jspecify.annotations.NullMarked;
