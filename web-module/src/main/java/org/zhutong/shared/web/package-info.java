/** What every page stands on: texts, menu, formats, list requests, error handling, sign-on and security headers. */
@NullMarked
package org.zhutong.shared.web;

import org.jspecify.annotations.NullMarked;
