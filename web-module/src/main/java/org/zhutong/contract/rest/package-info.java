/** Contracts and their standard clauses over REST. */
@NullMarked
package org.zhutong.contract.rest;

import org.jspecify.annotations.NullMarked;
