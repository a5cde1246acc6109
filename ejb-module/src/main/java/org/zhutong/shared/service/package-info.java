/**
 * What every service is built from: the clock, messages in two languages, keyset pages, document numbers, idempotent answers,
 * and the retry of lost races.
 */
@NullMarked
package org.zhutong.shared.service;

import org.jspecify.annotations.NullMarked;
