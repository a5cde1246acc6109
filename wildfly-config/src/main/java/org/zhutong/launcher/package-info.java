/** Starts and stops the servers of {@code mvn -Prun}; tests start Keycloak with the same classes. */
@NullMarked
package org.zhutong.launcher;

import org.jspecify.annotations.NullMarked;
