/** How files are looked through, kept, scanned and thrown away. */
@NullMarked
package org.zhutong.attachment.internal;

import org.jspecify.annotations.NullMarked;
