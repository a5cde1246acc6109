/** Files attached to documents: add, list, read, remove, each with the permissions and the branches of the document. */
@NullMarked
package org.zhutong.attachment.service;

import org.jspecify.annotations.NullMarked;
