/**
 * Printed documents as PDF: pages of A4 with text, facts and tables whose totals are carried over from page to page. Knows
 * nothing of what it prints. The font holds every Chinese character in use; of it only those that are printed go into a file.
 */
@NullMarked
package org.zhutong.shared.pdf;

import org.jspecify.annotations.NullMarked;
