/** The sign-on realm: permissions, job roles, and the realms generated from them. */
@NullMarked
package org.zhutong.realm;

import org.jspecify.annotations.NullMarked;
