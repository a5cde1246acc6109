/** Pages of contracts and their standard clauses. */
@NullMarked
package org.zhutong.contract.web;

import org.jspecify.annotations.NullMarked;
