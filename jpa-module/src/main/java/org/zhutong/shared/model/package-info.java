/**
 * Value types and conventions every feature is built from: money and quantities that refuse mixing, document numbers,
 * document states, and the one exception by which a rule says no.
 *
 * <p>Rounding lives here and nowhere else: money has scale 2, unit prices and quantities scale 6, all HALF_UP.
 */
@NullMarked
package org.zhutong.shared.model;

import org.jspecify.annotations.NullMarked;
