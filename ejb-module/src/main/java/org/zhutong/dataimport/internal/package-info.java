/** Reading files, understanding rows, writing outcomes; nobody else's business. */
@NullMarked
package org.zhutong.dataimport.internal;

import org.jspecify.annotations.NullMarked;
