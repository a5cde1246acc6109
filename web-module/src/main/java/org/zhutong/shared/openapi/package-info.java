/**
 * Writes the description of the REST API (OpenAPI 3.1) from the code, at build time. Not in the WAR: only its result is.
 */
@NullMarked
package org.zhutong.shared.openapi;

import org.jspecify.annotations.NullMarked;
