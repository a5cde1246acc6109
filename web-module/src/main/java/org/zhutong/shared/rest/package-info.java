/**
 * What every REST resource is built from: strict JSON, RFC 9457 problems, one transaction with idempotency around every
 * write, keyset pages. Resources map records to service calls and nothing else.
 */
@NullMarked
package org.zhutong.shared.rest;

import org.jspecify.annotations.NullMarked;
