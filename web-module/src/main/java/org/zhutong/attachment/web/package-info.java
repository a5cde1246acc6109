/** The card of a document's files, which the pages of all kinds of document show. */
@NullMarked
package org.zhutong.attachment.web;

import org.jspecify.annotations.NullMarked;
