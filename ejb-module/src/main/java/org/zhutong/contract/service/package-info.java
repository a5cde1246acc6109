/** Use cases of contracts and their standard clauses. */
@NullMarked
package org.zhutong.contract.service;

import org.jspecify.annotations.NullMarked;
