/**
 * Files of products and prices on their way in: what was uploaded, how its columns are understood, what each row came to.
 */
@NullMarked
package org.zhutong.dataimport.model;

import org.jspecify.annotations.NullMarked;
