/** How contracts find, print, compare and connect; nobody else's business. */
@NullMarked
package org.zhutong.contract.internal;

import org.jspecify.annotations.NullMarked;
