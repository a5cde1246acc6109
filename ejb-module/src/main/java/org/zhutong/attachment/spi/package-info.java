/** What files are attached to, where their content is kept, and what looks for viruses in it: each a CDI bean of somebody else. */
@NullMarked
package org.zhutong.attachment.spi;

import org.jspecify.annotations.NullMarked;
